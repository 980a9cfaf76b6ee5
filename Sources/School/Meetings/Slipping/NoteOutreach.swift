import Core
import Database
import Web

/// Notes that somebody spoke with a woman who was slipping away.
package struct NoteOutreach: Command {
  package static let name = "note-outreach"
  package static let access = Access.staff

  package let person: ID<Person>
  package let cohort: ID<Cohort>
  package let day: Day
  package let way: Outreach.Way
  package let note: String

  package init(
    with person: ID<Person>, in cohort: ID<Cohort>, on day: Day, by way: Outreach.Way, note: String
  ) {
    self.person = person
    self.cohort = cohort
    self.day = day
    self.way = way
    self.note = note
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Outreach> {
    let found = try Enrolment.find(person, in: cohort, community: actor.community, tx: tx)
    guard let found else { throw DomainError.notFound }
    guard day <= actor.now.day else {
      throw DomainError.invalid([Fault("day", Message("attendance.outreach.fault.future"))])
    }
    let id = ID<Outreach>.make(at: actor.now)
    try tx.insert(
      into: Outreach.table, id,
      [
        "community": actor.community, "enrolment": found.id, "day": day, "way": way,
        "note": note,
      ])
    return id
  }
}
