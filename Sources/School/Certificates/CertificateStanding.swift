import JSON

/// What a participant has of all that her cohort's certificate asks for.
struct CertificateStanding: Sendable, Equatable {
  let attended: Int
  let held: Int
  let lessonsRead: Int
  /// Her best try at the quiz of each lesson; nothing where she never tried.
  let scores: [Score?]
  let rule: CertificateRule
  /// What she did in the world and was confirmed.
  var practised = 0
  var mentored = MentoringCount()
  /// How the test after the course went; nothing where she did not take it yet.
  ///
  /// Where a course has none, nothing was asked and nothing is lacking.
  var test: Score? = Score(right: 0, count: 0)

  var lessons: Int { scores.count }

  /// In how many quizzes she got as much right as the rule asks for.
  var quizzesPassed: Int { scores.count { $0?.reaches(rule.quiz) == true } }

  /// What the rule asks for and she does not have yet.
  var missing: [Missing] {
    var missing: [Missing] = []
    let attendance = Score(right: attended, count: held)
    // Where no meeting counts yet, nobody came to enough of them.
    if rule.attendance > 0 && (held == 0 || !attendance.reaches(rule.attendance)) {
      missing.append(.attendance)
    }
    if rule.needsAllLessons && lessonsRead < lessons { missing.append(.lessons) }
    if rule.quiz > 0 && quizzesPassed < lessons { missing.append(.quizzes) }
    if rule.test > 0 && test?.reaches(rule.test) != true { missing.append(.test) }
    if practised < rule.practice { missing.append(.practice) }
    if mentored.count(rule.unit) < rule.mentoring { missing.append(.mentoring) }
    return missing
  }

  /// The fewest meetings in a row that would make up for those she missed; nothing where none do.
  var meetingsToCome: Int? {
    if rule.attendance == 100 && attended < held { return nil }
    if held == 0 { return 1 }
    let lacking = rule.attendance * held - 100 * attended
    let step = max(100 - rule.attendance, 1)
    return max(0, (lacking + step - 1) / step)
  }

  /// The same deeds held against another rule.
  func under(_ rule: CertificateRule) -> CertificateStanding {
    CertificateStanding(
      attended: attended, held: held, lessonsRead: lessonsRead, scores: scores, rule: rule,
      practised: practised, mentored: mentored, test: test)
  }

  enum Missing: String, Sendable, CaseIterable, JSONValue {
    case attendance, lessons, quizzes, test, practice, mentoring

    static var schema: JSONSchema { .string(format: nil) }
    func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }
}

extension CertificateStanding {
  init(
    attended: Int, held: Int, _ lessons: [LessonStanding], test: LessonStanding?,
    practised: Int, mentored: MentoringCount, _ rule: CertificateRule
  ) {
    self.init(
      attended: attended, held: held, lessonsRead: lessons.count { $0.finished != nil },
      // A quiz without questions is passed by everybody.
      scores: lessons.map { $0.hasQuiz ? $0.best : Score(right: 0, count: 0) }, rule: rule,
      practised: practised, mentored: mentored,
      test: test.map { $0.best } ?? Score(right: 0, count: 0))
  }
}
