import Core
import Database
import JSON
import Localization
import Web

/// A person of a community, with her name as she writes it.
package struct PersonRecord: JSONModel {
  package static let table = Table("person")
  package static let membership = Table("membership")
  package static let tables = [table, membership]

  package let id: ID<Person>
  package let name: String
  package let called: String?
  package let identifier: String?

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("name") { $0.name }, .init("called") { $0.called },
    .init("identifier") { $0.identifier },
  ]
}

extension PersonRecord {
  package static func find(
    _ id: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PersonRecord {
    let found = try tx.first(
      """
      SELECT id, name, called, identifier FROM person
      WHERE id = \(id) AND community = \(community)
      """, PersonRecord.init(row:))
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// Those of the same name, however its letters were typed.
  package static func matching(
    name: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [PersonRecord] {
    try tx.all(
      """
      SELECT id, name, called, identifier FROM person
      WHERE community = \(community) AND search_key = \(SearchKey.fold(name))
      ORDER BY id
      """, PersonRecord.init(row:))
  }

  package static func identified(
    by identifier: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PersonRecord? {
    try tx.first(
      """
      SELECT id, name, called, identifier FROM person
      WHERE community = \(community) AND identifier = \(identifier)
      """, PersonRecord.init(row:))
  }

  package static func roles(
    of person: ID<Person>, in tx: borrowing Transaction<some Any>
  ) throws -> Set<Role> {
    Set(try tx.all("SELECT role FROM membership WHERE person = \(person)") { row in try row(0) })
  }

  package init(row: borrowing Row) throws {
    id = try row(0)
    name = try row(1)
    called = try row(2)
    identifier = try row(3)
  }
}

extension PersonRecord {
  /// Writes a new person with her roles, as part of a command.
  package static func add(
    name: String, called: String? = nil, identifier: String? = nil, roles: Set<Role>,
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Person> {
    if let identifier,
      try identified(by: identifier, community: actor.community, in: tx) != nil
    {
      throw DomainError.invalid([Fault("identifier", Message("people.fault.identifier-taken"))])
    }
    let id = ID<Person>.make(at: actor.now)
    try tx.insert(
      into: table, id,
      [
        "community": actor.community, "name": name, "called": called, "identifier": identifier,
        "sort_key": SortKey.make(name), "search_key": SearchKey.fold(name),
        "language": nil as String?, "created_at": actor.now,
      ])
    for role in roles.sorted(by: { $0.rawValue < $1.rawValue }) {
      try grant(role, to: id, by: actor, in: tx)
    }
    return id
  }

  package static func grant(
    _ role: Role, to person: ID<Person>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.put(
      into: membership, membershipID(person, role),
      ["community": actor.community, "person": person, "role": role])
  }

  package static func withdraw(
    _ role: Role, from person: ID<Person>, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.delete(from: membership, membershipID(person, role))
  }

  private static func membershipID(_ person: ID<Person>, _ role: Role) -> ID<Role> {
    let place = UInt64(Role.allCases.firstIndex(of: role) ?? 0)
    return .derived("membership", person.uuid, UUID16(high: 0, low: place))
  }
}
