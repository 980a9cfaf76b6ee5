import Core

/// A quiz as somebody answered it: what she answered and which questions she got right.
struct GradedQuiz: Sendable, Equatable {
  let answers: [Answer]
  /// Nothing for a question that has no right answer.
  let marks: [Bool?]

  /// Of the questions that have a right answer.
  var score: Score {
    Score(right: marks.count { $0 == true }, count: marks.count { $0 != nil })
  }

  init(_ answers: [Answer], to quiz: Quiz) {
    self.answers = answers
    marks = zip(quiz.questions, answers).map { question, answer in question.isRight(answer) }
  }

  private init(answers: [Answer], marks: [Bool?]) {
    self.answers = answers
    self.marks = marks
  }
}

/// The stored form: `0,2;1;…` for the answers and `101-…` for the marks.
extension GradedQuiz {
  var storedAnswers: String { answers.map(\.stored).joined(separator: ";") }

  var storedMarks: String {
    marks.map { mark in mark.map { $0 ? "1" : "0" } ?? "-" }.joined()
  }

  init(storedAnswers: String, storedMarks: String) {
    self.init(
      answers: GradedQuiz.answers(stored: storedAnswers),
      marks: GradedQuiz.marks(stored: storedMarks))
  }

  static func answers(stored: String) -> [Answer] {
    stored.unicodeScalars.split(separator: ";", omittingEmptySubsequences: false)
      .map { Answer(stored: String($0)) }
  }

  static func marks(stored: String) -> [Bool?] {
    stored.utf8.map { mark in
      switch mark {
      case UInt8(ascii: "1"): true
      case UInt8(ascii: "0"): false
      default: nil
      }
    }
  }
}
