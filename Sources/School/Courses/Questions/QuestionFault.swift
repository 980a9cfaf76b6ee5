import Core

/// What is wrong with the text of a question, and on which line of its file or its field.
package struct QuestionFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case noText
    case mark(on: String, off: String)
    case place
    case noFeedback
    case options(Question.Kind)
    case number(String)
    case pair
    case tooLong(limit: Int)
  }

  package let line: Int
  package let reason: Reason

  init(_ line: Int, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }

  package var message: Message {
    switch reason {
    case .noText: Message("learning.question.fault.no-text")
    case .mark(let on, let off):
      Message("learning.question.fault.mark", .text(on), .text(off))
    case .place: Message("learning.question.fault.place")
    case .noFeedback: Message("learning.question.fault.no-feedback")
    case .options(let kind):
      Message(
        "learning.question.fault.options",
        .message(Message("learning.question.rule.\(kind.rawValue)")))
    case .number(let text): Message("learning.question.fault.number", .text(text))
    case .pair: Message("learning.question.fault.pair")
    case .tooLong(let limit): Message("learning.question.fault.long", .number(limit))
    }
  }

  /// With its line, where nothing else says it.
  package var inField: Message {
    Message("learning.question.fault.line", .number(line), .message(message))
  }
}
