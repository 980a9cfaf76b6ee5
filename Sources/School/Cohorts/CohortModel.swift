import Core
import Database
import JSON
import Web

/// What the page of one cohort knows.
struct CohortModel: JSONModel {
  let cohort: Cohort
  let courseTitle: Translated
  /// A text of the course that is newer than the one it keeps.
  let newer: NewerText?
  let participants: [CohortPeople.Row]
  let paging: Paging
  let meetings: [MeetingItem]
  let imports: [ImportItem]
  let slipping: SlippingModel
  let hours: [ID<Enrolment>: Hours]

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.cohort.id }, .init("title") { $0.cohort.plan.title },
    .init("course") { $0.cohort.plan.course }, .init("courseTitle") { $0.courseTitle },
    .init("courseVersion") { $0.cohort.version }, .init("newestVersion") { $0.newer?.number },
    .init("firstDay") { $0.cohort.plan.firstDay }, .init("lastDay") { $0.cohort.plan.lastDay },
    .init("hours") { $0.cohort.plan.hours },
    .init("attendanceNeeded") { $0.cohort.plan.rule.attendance },
    .init("lessonsNeeded") { $0.cohort.plan.rule.needsAllLessons },
    .init("quizNeeded") { $0.cohort.plan.rule.quiz },
    .init("participants") { $0.participants }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total }, .init("meetings") { $0.meetings },
    .init("imports") { $0.imports }, .init("slipping") { $0.slipping },
  ]
}
