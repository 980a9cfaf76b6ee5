import Core
import Database
import JSON

/// A cohort coming together in a room.
package struct Meeting: Sendable, Equatable {
  package static let table = Table("meeting")

  package let id: ID<Meeting>
  package let cohort: ID<Cohort>
  package let plan: MeetingPlan
  /// Why it does not take place; `nil` while it does.
  package let cancelled: String?
  /// When its attendance was first taken.
  package let takenAt: Instant?
  package let guests: Guests
}

/// What is planned for a meeting.
package struct MeetingPlan: Sendable, Equatable {
  package let day: Day
  /// Minutes since midnight.
  package let minute: Int
  package let place: String
  /// The slug of a lesson of the course; empty when the meeting has none.
  package let lesson: String
  package let guest: String
  package let hasChildcare: Bool
  package let childcareNote: String
  package let note: String

  package init(
    day: Day, minute: Int, place: String, lesson: String = "", guest: String = "",
    hasChildcare: Bool = false, childcareNote: String = "", note: String = ""
  ) {
    self.day = day
    self.minute = minute
    self.place = place
    self.lesson = lesson
    self.guest = guest
    self.hasChildcare = hasChildcare
    self.childcareNote = childcareNote
    self.note = note
  }

  /// `14:30`.
  package var time: String { "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))" }
}

/// Who came without being enrolled.
package struct Guests: Sendable, Equatable {
  package let count: Int
  package let names: String

  package init(count: Int = 0, names: String = "") {
    self.count = count
    self.names = names
  }
}
