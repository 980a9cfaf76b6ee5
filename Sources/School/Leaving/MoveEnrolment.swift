import Core
import Database
import Web

/// Moves a woman to another cohort; what she attended comes along.
///
/// Her lessons and quizzes are her own and go wherever she goes. Her attendance stays with the old
/// cohort's meetings and is written for the new enrolment too, so that the shares of both are right.
package struct MoveEnrolment: Command {
  package static let name = "move-enrolment"
  package static let access = Access.staff

  package let person: ID<Person>
  package let from: ID<Cohort>
  package let to: ID<Cohort>

  package init(_ person: ID<Person>, from: ID<Cohort>, to: ID<Cohort>) {
    self.person = person
    self.from = from
    self.to = to
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let old = try Enrolment.find(person, in: from, community: actor.community, tx: tx)
    guard let old, from != to else { throw DomainError.notFound }
    guard old.ended == nil else { throw DomainError.rule(Message("cohorts.fault.left")) }
    _ = try EnrolPerson(.known(person), in: to).perform(by: actor, in: tx)
    try carry(from: old.id, to: Enrolment.id(person, in: to), by: actor, in: tx)
    try tx.update(Enrolment.table, old.id, ["ended_on": actor.now.day])
    try Leaving.write(old.id, .otherCohort, word: "", movedTo: to, by: actor, in: tx)
    return Done()
  }

  private func carry(
    from old: ID<Enrolment>, to new: ID<Enrolment>, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let marks: [(ID<Meeting>, Attendance)] = try tx.all(
      """
      SELECT meeting, state FROM attendance
      WHERE enrolment = \(old) AND community = \(actor.community)
      ORDER BY meeting LIMIT 1000
      """
    ) { row in (try row(0), try row(1)) }
    try tx.putAll(
      into: Attendance.table,
      marks.map { meeting, state in
        (
          Attendance.id(new, at: meeting),
          [
            "community": actor.community, "meeting": meeting, "enrolment": new, "state": state,
          ]
        )
      })
    try Attendance.count(for: [new], in: tx)
  }
}
