import Core

/// A quiz as somebody answered it: what she chose and which questions she got right.
struct GradedQuiz: Sendable, Equatable {
  /// The places of the chosen options, question by question.
  let answers: [Set<Int>]
  let marks: [Bool]

  var score: Score { Score(right: marks.count(where: \.self), count: marks.count) }

  init(_ answers: [Set<Int>], to quiz: Quiz) {
    self.answers = answers
    marks = zip(quiz.questions, answers).map { question, answer in question.right == answer }
  }

  private init(answers: [Set<Int>], marks: [Bool]) {
    self.answers = answers
    self.marks = marks
  }
}

/// The stored form: `0,2;1;…` for the answers and `101…` for the marks.
extension GradedQuiz {
  var storedAnswers: String {
    answers.map { $0.sorted().map { String($0) }.joined(separator: ",") }.joined(separator: ";")
  }

  var storedMarks: String { marks.map { $0 ? "1" : "0" }.joined() }

  init(storedAnswers: String, storedMarks: String) {
    self.init(
      answers: storedAnswers.split(separator: ";", omittingEmptySubsequences: false).map { part in
        Set(part.split(separator: ",").compactMap { Int($0) })
      },
      marks: GradedQuiz.marks(stored: storedMarks))
  }

  static func marks(stored: String) -> [Bool] { stored.utf8.map { $0 == UInt8(ascii: "1") } }
}
