import Core
import Database
import JSON

/// What a participant must have done to be given a certificate; a nought asks for nothing.
package struct CertificateRule: Sendable, Hashable {
  /// Whether meetings with a mentor are counted, or the months that have one.
  package enum MentoringUnit: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    case meetings, months

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  static let mostPractice = 40
  static let mostMentoring = 100

  /// The least share of held meetings she came to, in percent.
  package let attendance: Int
  package let needsAllLessons: Bool
  /// The least share of right answers in every quiz, in percent.
  package let quiz: Int
  /// How many things she did in the world that were confirmed.
  package let practice: Int
  package let mentoring: Int
  package let unit: MentoringUnit
  /// The least share of right answers in the test after the course, in percent.
  package let test: Int

  package init(
    attendance: Int, needsAllLessons: Bool, quiz: Int, practice: Int = 0, mentoring: Int = 0,
    unit: MentoringUnit = .meetings, test: Int = 0
  ) {
    self.attendance = attendance
    self.needsAllLessons = needsAllLessons
    self.quiz = quiz
    self.practice = practice
    self.mentoring = mentoring
    self.unit = unit
    self.test = test
  }

  var asksNothing: Bool {
    attendance == 0 && !needsAllLessons && quiz == 0 && practice == 0 && mentoring == 0
      && test == 0
  }
}

extension CertificateRule: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("attendance") { $0.attendance }, .init("allLessons") { $0.needsAllLessons },
    .init("quiz") { $0.quiz }, .init("practice") { $0.practice },
    .init("mentoring") { $0.mentoring }, .init("mentoringUnit") { $0.unit },
    .init("test") { $0.test },
  ]
}

extension CertificateRule {
  /// The columns of a rule, in a row of a cohort as in a row of what was before.
  static let columns: SQL =
    "attendance_min, lessons_needed, quiz_min, practice_min, mentoring_min, mentoring_unit, test_min"

  init(_ row: borrowing Row, at place: Int32) throws {
    self.init(
      attendance: try row(place), needsAllLessons: try row(place + 1), quiz: try row(place + 2),
      practice: try row(place + 3), mentoring: try row(place + 4), unit: try row(place + 5),
      test: try row(place + 6))
  }

  /// Every door is held to the same limits, the form's among them.
  var faults: [Fault] {
    let limits = [
      ("attendance", attendance, 100), ("quiz", quiz, 100), ("test", test, 100),
      ("practice", practice, Self.mostPractice), ("mentoring", mentoring, Self.mostMentoring),
    ]
    return limits.compactMap { field, value, most in
      (0...most).contains(value)
        ? nil : Fault(field, Message("web.fault.range", .number(0), .number(most)))
    }
  }
}
