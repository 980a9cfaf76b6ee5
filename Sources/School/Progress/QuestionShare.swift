import Core

/// How many got a question right when they first met it.
///
/// First tries only: later ones follow an explanation, and would hide what the lesson did not say.
struct QuestionShare: Sendable, Equatable {
  let lesson: String
  /// From 1, as the quiz shows it.
  let number: Int
  let right: Int
  let answered: Int

  /// The hardest question first; what nobody answered yet is left out.
  static func all(of course: Course, in tries: QuizTries) -> [QuestionShare] {
    var tallies: [String: [(right: Int, answered: Int)]] = [:]
    for one in tries.first where tries.isCurrent(one, of: course) {
      let marks = GradedQuiz.marks(stored: one.marks)
      var tally = tallies[one.lesson] ?? marks.map { _ in (0, 0) }
      for (place, isRight) in marks.enumerated() where place < tally.count {
        tally[place].answered += isRight == nil ? 0 : 1
        tally[place].right += isRight == true ? 1 : 0
      }
      tallies[one.lesson] = tally
    }
    let shares = course.lessons.flatMap { lesson in
      (tallies[lesson.slug] ?? []).enumerated().compactMap { place, tally in
        tally.answered == 0
          ? nil
          : QuestionShare(
            lesson: lesson.slug, number: place + 1, right: tally.right, answered: tally.answered)
      }
    }
    return shares.sorted { one, other in
      one.right * other.answered < other.right * one.answered
    }
  }
}
