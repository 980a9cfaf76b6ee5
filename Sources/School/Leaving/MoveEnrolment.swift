import Core
import Database
import Web

/// Moves a woman to another cohort; what counts towards her certificate comes along, part by part
/// as `Carried` lists it.
package struct MoveEnrolment: Command {
  package static let name = "move-enrolment"
  package static let access = Access.staff

  package let person: ID<Person>
  package let from: ID<Cohort>
  package let to: ID<Cohort>
  /// Knows the courses of both.
  let school: School

  package init(_ person: ID<Person>, from: ID<Cohort>, to: ID<Cohort>, of school: School) {
    self.person = person
    self.from = from
    self.to = to
    self.school = school
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let place = try Enrolment.find(person, in: from, community: actor.community, tx: tx)
    guard let place, from != to else { throw DomainError.notFound }
    guard place.ended == nil else { throw DomainError.rule(Message("cohorts.fault.left")) }
    _ = try EnrolPerson(.known(person), in: to).perform(by: actor, in: tx)
    let move = try school.move(person, from: from, to: to, community: actor.community, in: tx)
    for part in Carried.allCases { try part.carry(move, by: actor, in: tx) }
    try Attendance.count(for: [move.there], in: tx)
    try tx.update(Enrolment.table, move.here, ["ended_on": actor.now.day])
    try Leaving.write(move.here, .otherCohort, word: "", movedTo: to, by: actor, in: tx)
    return Done()
  }
}
