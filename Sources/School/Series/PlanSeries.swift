import Core
import Database
import Web

/// Plans a series of meetings at once, holidays left out.
package struct PlanSeries: Command {
  package static let name = "plan-series"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  package let plan: SeriesPlan
  /// The slugs of the course's lessons, in their order.
  package let lessons: [String]

  package init(_ plan: SeriesPlan, for cohort: ID<Cohort>, lessons: [String] = []) {
    self.plan = plan
    self.cohort = cohort
    self.lessons = lessons
  }

  /// Gives the number of meetings.
  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    try plan.check()
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    let days = try Self.look(plan, cohort, lessons, actor.community, in: tx)
    var count = 0
    for day in days {
      guard let lesson = day.lesson else { continue }
      let meeting = MeetingPlan(
        day: day.day, minute: plan.minute, place: plan.place, lesson: lesson,
        hasChildcare: plan.hasChildcare)
      _ = try PlanMeeting(meeting, for: cohort).perform(by: actor, in: tx)
      count += 1
    }
    if count == 0 { throw DomainError.rule(Message("cohorts.series.fault.nothing")) }
    return count
  }

  /// What it would do.
  static func look(
    _ plan: SeriesPlan, _ cohort: ID<Cohort>, _ lessons: [String], _ community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [SeriesDay] {
    plan.laidOut(
      over: try Holiday.all(of: community, in: tx),
      beside: try Meeting.all(of: cohort, community: community, in: tx), lessons: lessons)
  }
}

extension SeriesPlan {
  func check() throws {
    var faults: [Fault] = []
    if weekdays.isEmpty { faults.append(Fault("weekday", Message("web.fault.choose"))) }
    if place.isEmpty { faults.append(Fault("place", Message("web.fault.required"))) }
    if !(0...1439).contains(minute) { faults.append(Fault("time", Message("web.fault.time"))) }
    if ![1, 2].contains(weeks) { faults.append(Fault("weeks", Message("web.fault.choose"))) }
    if lastDay < firstDay {
      faults.append(Fault("last", Message("school.cohort.fault.order")))
    } else if days.count > Self.most {
      faults.append(Fault("last", Message("cohorts.series.fault.most", .number(Self.most))))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}
