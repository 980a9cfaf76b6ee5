import Core
import JSON

/// Why somebody may be slipping away, before she is gone.
enum Slipping: String, CaseIterable, Sendable, JSONValue {
  /// She missed the last two meetings.
  case twoMissed = "two-missed"
  /// She comes less often than she did.
  case falling
  /// She read no lesson and answered no test for two weeks, though some are left.
  case noLesson = "no-lesson"

  static let quietDays = 14
  /// Meetings on each side of the comparison; fewer say nothing.
  static let compared = 3

  static var schema: JSONSchema { .string(format: nil) }
  func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

  var title: String { "attendance.slipping.\(rawValue)" }

  /// `came` has the meetings that count for her, the earliest first: those she was excused from
  /// are left out, and one she caught up she came to.
  static func reasons(
    came: [Bool], lastLesson: Day?, joined: Day, hasLessonsLeft: Bool, today: Day
  ) -> [Slipping] {
    var reasons: [Slipping] = []
    if came.count >= 2, came.suffix(2).allSatisfy({ !$0 }) { reasons.append(.twoMissed) }
    if isFalling(came) { reasons.append(.falling) }
    let quiet = today.number - max(lastLesson ?? joined, joined).number
    if hasLessonsLeft && quiet >= quietDays { reasons.append(.noLesson) }
    return reasons
  }

  /// She came to one of the last three at most, though before to two in three or more.
  private static func isFalling(_ came: [Bool]) -> Bool {
    let (before, last) = (came.dropLast(compared), came.suffix(compared))
    guard before.count >= compared else { return false }
    return last.count { $0 } <= 1 && 3 * before.count { $0 } >= 2 * before.count
  }
}
