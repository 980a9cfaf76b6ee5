import Core
import Database
import JSON

/// A meeting as one line of a list.
package struct MeetingItem: JSONModel {
  package let meeting: Meeting
  package let lessonTitle: Translated

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.meeting.id }, .init("cohort") { $0.meeting.cohort },
    .init("day") { $0.meeting.plan.day }, .init("time") { $0.meeting.plan.time },
    .init("place") { $0.meeting.plan.place }, .init("lesson") { $0.meeting.plan.lesson },
    .init("lessonTitle") { $0.lessonTitle }, .init("guest") { $0.meeting.plan.guest },
    .init("childcare") { $0.meeting.plan.hasChildcare },
    .init("childcareNote") { $0.meeting.plan.childcareNote },
    .init("note") { $0.meeting.plan.note }, .init("cancelled") { $0.meeting.cancelled },
    .init("isTaken") { $0.meeting.takenAt != nil },
    .init("guests") { $0.meeting.guests.count },
    .init("guestNames") { $0.meeting.guests.names },
  ]
}

extension School {
  func item(_ meeting: Meeting, of course: Course?) -> MeetingItem {
    let lesson = course?.lessons.first { $0.slug == meeting.plan.lesson }
    return MeetingItem(meeting: meeting, lessonTitle: lesson?.title ?? Translated())
  }
}
