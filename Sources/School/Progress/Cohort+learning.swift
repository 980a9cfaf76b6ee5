import Core
import Database
import Web

extension Cohort {
  /// The cohort in which somebody goes through a course: of several the latest.
  static func learning(
    _ course: String, person: ID<Person>?, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Cohort? {
    guard let person else { return nil }
    return try joined(by: person, community: community, in: tx).first { $0.plan.course == course }
  }

  /// The same for a command, which cannot do without.
  static func required(
    for course: String, of actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Cohort {
    let person = try actor.requirePerson()
    let cohort = try learning(course, person: person, community: actor.community, in: tx)
    guard let cohort else { throw DomainError.rule(Message("learning.error.not-enrolled")) }
    return cohort
  }
}
