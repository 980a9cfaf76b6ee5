import Core
import Database
import People
import Web

/// Enrols one woman: a new one by her name, or one the community knows.
package struct EnrolPerson: Command {
  package enum Who: Sendable, Equatable {
    case new(name: String, called: String?, identifier: String?)
    case known(ID<Person>)
  }

  package static let name = "enrol-person"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  package let who: Who

  package init(_ who: Who, in cohort: ID<Cohort>) {
    self.who = who
    self.cohort = cohort
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Person> {
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    let person = try who.person(by: actor, in: tx)
    let old = try Enrolment.find(person, in: cohort, community: actor.community, tx: tx)
    if let old, old.ended == nil {
      throw DomainError.rule(Message("school.enrol.fault.already", .number(old.number)))
    }
    let number = try Enrolment.nextNumber(in: cohort, tx: tx)
    try Enrolment.write(person, in: cohort, number: old?.number ?? number, by: actor, tx: tx)
    return person
  }
}

extension EnrolPerson.Who {
  /// The person, made if she is new, with her role.
  func person(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Person> {
    switch self {
    case .new(let name, let called, let identifier):
      guard !name.isEmpty else {
        throw DomainError.invalid([Fault("name", Message("web.fault.required"))])
      }
      return try PersonRecord.add(
        name: name, called: called, identifier: identifier, roles: [.participant], by: actor,
        in: tx)
    case .known(let id):
      let person = try PersonRecord.find(id, community: actor.community, in: tx)
      try PersonRecord.grant(.participant, to: person.id, by: actor, in: tx)
      return person.id
    }
  }
}

extension Enrolment {
  /// Writes the enrolment; one that had ended goes on under its old number.
  static func write(
    _ person: ID<Person>, in cohort: ID<Cohort>, number: Int, by actor: Actor,
    tx: borrowing Transaction<Writes>
  ) throws {
    try CohortDoor.admit(to: cohort, community: actor.community, in: tx)
    let id = id(person, in: cohort)
    if try tx.exists("SELECT 1 FROM enrolment WHERE id = \(id)") {
      try tx.update(table, id, ["ended_on": nil as Day?])
      try tx.delete(from: Leaving.table, Leaving.id(id))
      return
    }
    try tx.insert(
      into: table, id,
      [
        "community": actor.community, "cohort": cohort, "person": person, "number": number,
        "joined_on": actor.now.day, "ended_on": nil as Day?,
      ])
  }
}
