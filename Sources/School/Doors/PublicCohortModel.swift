import Core
import Database
import JSON
import Web

/// What anybody may read of a cohort: no names, and no number small enough to be somebody.
struct PublicCohortModel: JSONModel {
  let cohort: Cohort
  let courseTitle: Translated
  let door: CohortDoor
  let seats: Seats
  let hosts: [CohortHost]
  let meetings: [PublicMeeting]
  let criteria: [Criterion]
  let takesApplications: Bool

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.cohort.id }, .init("title") { $0.cohort.plan.title },
    .init("courseTitle") { $0.courseTitle }, .init("firstDay") { $0.cohort.plan.firstDay },
    .init("lastDay") { $0.cohort.plan.lastDay }, .init("hours") { $0.cohort.plan.hours },
    .init("place") { $0.door.setting.place }, .init("about") { $0.door.setting.about },
    .init("seats") { $0.seats.all }, .init("freeSeats") { $0.seats.told },
    .init("isFull") { $0.seats.isFull }, .init("closed") { $0.door.closed },
    .init("takesApplications") { $0.takesApplications },
    .init("applyUntil") { $0.door.setting.applyUntil }, .init("hosts") { $0.hosts },
    .init("criteria") { $0.criteria }, .init("meetings") { $0.meetings },
  ]
}

/// A meeting as the timetable tells it to anybody.
struct PublicMeeting: JSONModel {
  let day: Day
  let time: String
  let place: String
  let lesson: Translated
  let hasChildcare: Bool
  let isCancelled: Bool

  static let fields: [JSONField<Self>] = [
    .init("day") { $0.day }, .init("time") { $0.time }, .init("place") { $0.place },
    .init("lesson") { $0.lesson }, .init("childcare") { $0.hasChildcare },
    .init("cancelled") { $0.isCancelled },
  ]

  init(_ item: MeetingItem) {
    day = item.meeting.plan.day
    time = item.meeting.plan.time
    place = item.meeting.plan.place
    lesson = item.lessonTitle
    hasChildcare = item.meeting.plan.hasChildcare
    isCancelled = item.meeting.cancelled != nil
  }
}

extension School {
  /// A timetable longer than this is no page for a telephone.
  private static let mostMeetings = 80

  /// Whoever runs the school may look before it is opened; to all others it is not there.
  func openCohort(
    _ id: ID<Cohort>, _ visit: Visit, in tx: borrowing Transaction<some Any>
  ) throws -> (cohort: Cohort, door: CohortDoor) {
    let community = try visit.community
    let cohort = try Cohort.find(id, community: community, in: tx)
    let door = try CohortDoor.find(id, community: community, in: tx)
    guard door.setting.isPublic || visit.viewer.may(.staff) else { throw DomainError.notFound }
    return (cohort, door)
  }

  func publicCohort(
    _ id: ID<Cohort>, _ visit: Visit, in tx: borrowing Transaction<some Any>
  ) throws -> PublicCohortModel {
    let community = try visit.community
    let (cohort, door) = try openCohort(id, visit, in: tx)
    let course = try course(of: cohort, community: community, in: tx)
    return PublicCohortModel(
      cohort: cohort, courseTitle: course?.title ?? Translated(), door: door,
      seats: try Seats.find(door, community: community, in: tx),
      hosts: try CohortHost.all(of: id, community: community, in: tx).filter(\.isShown),
      meetings: try Meeting.all(of: id, community: community, in: tx).prefix(Self.mostMeetings)
        .map { PublicMeeting(item($0, of: course)) },
      criteria: try Criterion.all(of: id, community: community, in: tx),
      takesApplications: door.takesApplications(on: visit.now.day))
  }
}
