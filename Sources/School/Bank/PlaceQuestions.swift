import Core
import Database
import Localization
import Web

/// Puts questions behind those that a spot of a draft asks already.
struct PlaceQuestions: Command {
  static let name = "place-questions"
  static let access = Access.staff

  let course: String
  let spot: QuizSpot
  let questions: [Question]
  let catalog: Catalog

  /// Gives back how many were put there.
  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let editor = try DraftEditor(course, by: actor, in: tx)
    if let lesson = spot.lesson { _ = try editor.head(with: lesson, in: tx) }
    var quiz = DraftQuiz(spot, in: try editor.course.draft(in: tx))
    guard quiz.faults.isEmpty else {
      throw DomainError.rule(Message("authoring.questions.unread"))
    }
    if questions.isEmpty { throw DomainError.rule(Message("learning.bank.quiz.none")) }
    // What a question was about elsewhere says nothing here.
    quiz.questions += questions.map { question in
      Question(
        kind: question.kind, text: question.text, options: question.options,
        explanation: question.explanation)
    }
    guard quiz.questions.count <= QuizText.limit else {
      throw DomainError.rule(Message("learning.quiz.file.count", .number(QuizText.limit)))
    }
    for (language, text) in quiz.written(catalog) {
      guard let text else { continue }
      try editor.write(spot.path(language), text.text, in: tx)
    }
    return questions.count
  }
}
