import Core
import JSON

/// Where somebody stands in one lesson: read or not, and how its quiz went.
struct LessonStanding: Sendable, Equatable {
  enum State: String, Sendable, JSONValue {
    case new, started, finished

    static var schema: JSONSchema { .string(format: nil) }
    func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  var started: Instant?
  var finished: Instant?
  /// The score that counts: of the best try, or of the last where the quiz says so.
  var best: Score?
  var counting = Quiz.Counting.best
  var attempts = 0
  /// Tries below what the cohort asks for.
  var failed = 0
  /// Whether anything is asked after the lesson.
  var hasQuiz = true

  static let daysUntilStuck = 7

  var state: State { finished != nil ? .finished : started != nil ? .started : .new }

  /// Read to its end, and answered as well as the cohort asks.
  func isDone(_ rule: CertificateRule) -> Bool {
    finished != nil && (rule.quiz == 0 || !hasQuiz || best?.reaches(rule.quiz) == true)
  }

  /// Begun more than a week ago and not finished, or failed twice and not made good.
  func isStuck(at now: Instant, _ rule: CertificateRule) -> Bool {
    if let started, finished == nil,
      now > started.advanced(days: LessonStanding.daysUntilStuck)
    {
      return true
    }
    return failed >= 2 && best?.reaches(rule.quiz) != true
  }
}
