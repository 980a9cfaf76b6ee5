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

  /// Of the last three she came to fewer, by a third or more, than of those before.
  private static func isFalling(_ came: [Bool]) -> Bool {
    let (before, last) = (came.dropLast(compared), came.suffix(compared))
    guard before.count >= compared else { return false }
    // before/b - last/l >= 1/3, without fractions.
    let (cameBefore, cameLast) = (before.count { $0 }, last.count { $0 })
    return 3 * (cameBefore * last.count - cameLast * before.count) >= before.count * last.count
  }
}
