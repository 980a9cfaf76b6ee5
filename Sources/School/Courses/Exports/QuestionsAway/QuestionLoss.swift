import Core
import Localization

/// What of a question another program's file cannot hold.
struct QuestionLoss: Sendable, Equatable {
  let number: Int
  /// What is asked.
  let text: String
  /// Whether the whole question stays behind; otherwise it goes along, changed.
  let isLeft: Bool
  let reason: Message

  init(_ question: Question, _ number: Int, isLeft: Bool = true, _ reason: StaticString) {
    self.number = number
    text = question.text.best(.ky)?.text ?? ""
    self.isLeft = isLeft
    self.reason = Message(key: "books.away.lost.\(reason)", arguments: [])
  }

  func text(_ words: Localizer) -> String {
    let key = isLeft ? "books.away.left" : "books.away.changed"
    return words(
      Message(
        key: key, arguments: [.number(number), .text(text), .text(words(reason))]))
  }
}

extension GiftWriting {
  func losses(_ questions: [Question]) -> [QuestionLoss] {
    questions.enumerated().compactMap { place, question in
      if question.text[language] == nil {
        return QuestionLoss(question, place + 1, "language")
      }
      return canHold(question) ? nil : QuestionLoss(question, place + 1, "gift")
    }
  }
}

extension QTIWriting {
  func losses(_ questions: [Question]) -> [QuestionLoss] {
    questions.enumerated().compactMap { place, question in
      question.text[language] == nil ? QuestionLoss(question, place + 1, "language") : nil
    }
  }
}
