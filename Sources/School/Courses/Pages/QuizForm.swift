import Core
import HTTP
import Web

/// How answers are sent: `q1=2`, and for several `q2=1` and `q2=3`.
enum QuizForm {
  static func field(_ number: Int) -> String { "q\(number)" }

  /// The chosen places; a question without an answer is a fault, not a wrong answer.
  static func read(_ quiz: Quiz, from form: inout FormReader) -> [Set<Int>] {
    var answers: [Set<Int>] = []
    for (place, question) in quiz.questions.enumerated() {
      let name = field(place + 1)
      let chosen = form.form.all(name).map { Int($0) }
      let answer = Set(chosen.compactMap { number in number.map { $0 &- 1 } })
      let isValid =
        !answer.isEmpty && !chosen.contains(nil)
        && answer.allSatisfy(question.options.indices.contains)
        && (question.kind == .several || answer.count == 1)
      if !isValid { form.fault(name, Message("learning.quiz.fault.unanswered")) }
      answers.append(isValid ? answer : [])
    }
    return answers
  }
}
