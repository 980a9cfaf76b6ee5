import Core
import Database
import Web

/// Ends a woman's enrolment from today on, and says why; what she attended stays.
package struct EndEnrolment: Command {
  package static let name = "end-enrolment"
  package static let access = Access.staff

  package let person: ID<Person>
  package let cohort: ID<Cohort>

  package let reason: Leaving.Reason
  package let word: String

  package init(
    of person: ID<Person>, in cohort: ID<Cohort>, because reason: Leaving.Reason = .other,
    word: String = ""
  ) {
    self.person = person
    self.cohort = cohort
    self.reason = reason
    self.word = word
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Enrolment.find(person, in: cohort, community: actor.community, tx: tx)
    guard let enrolment = found else { throw DomainError.notFound }
    if enrolment.ended == nil {
      try tx.update(Enrolment.table, enrolment.id, ["ended_on": actor.now.day])
      try Leaving.write(enrolment.id, reason, word: word, by: actor, in: tx)
    }
    return Done()
  }
}
