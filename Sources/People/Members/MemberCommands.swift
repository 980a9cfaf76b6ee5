import Core
import Database
import Localization
import Web

/// Adds a person by her name, with her roles.
package struct AddPerson: Command {
  package static let name = "add-person"
  package static let access = Access.staff

  package var personName: String
  package var called: String?
  package var roles: Set<Role>

  package init(personName: String, called: String? = nil, roles: Set<Role>) {
    self.personName = personName
    self.called = called
    self.roles = roles
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Person> {
    try RoleRule.check(roles, for: actor)
    return try PersonRecord.add(
      name: personName, called: called, roles: roles, by: actor, in: tx)
  }
}

/// Says anew what a person is called and which roles she has.
package struct ChangePerson: Command {
  package static let name = "change-person"
  package static let access = Access.staff

  package var person: ID<Person>
  package var personName: String
  package var called: String?
  package var roles: Set<Role>

  package init(person: ID<Person>, personName: String, called: String?, roles: Set<Role>) {
    self.person = person
    self.personName = personName
    self.called = called
    self.roles = roles
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try PersonRecord.find(person, community: actor.community, in: tx)
    let before = try PersonRecord.roles(of: person, in: tx)
    try RoleRule.check(roles.symmetricDifference(before), for: actor)
    if before.contains(.administrator) && !roles.contains(.administrator) {
      try refuseLastAdministrator(actor, in: tx)
    }
    try tx.update(
      PersonRecord.table, person,
      [
        "name": personName, "called": called, "sort_key": SortKey.make(personName),
        "search_key": SearchKey.fold(personName),
      ])
    for role in roles.subtracting(before) {
      try PersonRecord.grant(role, to: person, by: actor, in: tx)
    }
    for role in before.subtracting(roles) {
      try PersonRecord.withdraw(role, from: person, in: tx)
    }
    let seesMore = roles.contains(where: \.seesOthers) && !before.contains(where: \.seesOthers)
    if seesMore { try closeWeakDoors(in: tx) }
    // Another role is another session: what was open under the old ones closes.
    if roles != before && person != actor.person { try Session.endAll(of: person, in: tx) }
    return Done()
  }

  /// What she chose before was enough for her own data only; a new card lets her choose again.
  private func closeWeakDoors(in tx: borrowing Transaction<Writes>) throws {
    guard try Credential.find(of: person, in: tx) != nil else { return }
    try tx.delete(from: Credential.table, person)
    try Device.forget(person, in: tx)
  }

  private func refuseLastAdministrator(
    _ actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    let others = try tx.count(
      """
      SELECT count(*) FROM membership
      WHERE community = \(actor.community) AND role = 'administrator' AND person <> \(person)
      """)
    if others == 0 { throw DomainError.rule(Message("people.rule.last-administrator")) }
  }
}

/// Who may give and take which roles.
enum RoleRule {
  /// Roles that see other people's data are an administrator's to give.
  static func check(_ roles: Set<Role>, for actor: Actor) throws {
    if roles.contains(where: \.seesOthers) && !actor.isSystem
      && !actor.roles.contains(.administrator)
    {
      throw DomainError.rule(Message("people.rule.role-needs-administrator"))
    }
  }
}
