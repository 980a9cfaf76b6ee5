import Core
import Database
import Web

/// Plans a meeting of a cohort.
package struct PlanMeeting: Command {
  package static let name = "plan-meeting"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  package let plan: MeetingPlan

  package init(_ plan: MeetingPlan, for cohort: ID<Cohort>) {
    self.plan = plan
    self.cohort = cohort
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Meeting> {
    try plan.check()
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    let id = ID<Meeting>.make(at: actor.now)
    try tx.insert(
      into: Meeting.table, id,
      [
        "community": actor.community, "cohort": cohort, "day": plan.day, "minute": plan.minute,
        "place": plan.place, "lesson": plan.lesson, "guest": plan.guest,
        "childcare": plan.hasChildcare, "childcare_note": plan.childcareNote, "note": plan.note,
        "cancelled": nil as String?, "taken_at": nil as Instant?, "guests": 0, "guest_names": "",
      ])
    return id
  }
}

/// Changes what was planned.
package struct ChangeMeeting: Command {
  package static let name = "change-meeting"
  package static let access = Access.staff

  package let meeting: ID<Meeting>
  package let plan: MeetingPlan

  package init(_ meeting: ID<Meeting>, to plan: MeetingPlan) {
    self.meeting = meeting
    self.plan = plan
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try plan.check()
    _ = try Meeting.find(meeting, community: actor.community, in: tx)
    try tx.update(
      Meeting.table, meeting,
      [
        "day": plan.day, "minute": plan.minute, "place": plan.place, "lesson": plan.lesson,
        "guest": plan.guest, "childcare": plan.hasChildcare,
        "childcare_note": plan.childcareNote, "note": plan.note,
      ])
    return Done()
  }
}

extension MeetingPlan {
  func check() throws {
    var faults: [Fault] = []
    if place.isEmpty { faults.append(Fault("place", Message("web.fault.required"))) }
    if !(0...1439).contains(minute) { faults.append(Fault("time", Message("web.fault.time"))) }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}
