import Core

/// What is wrong with the text of a question: said in English where the program starts, and in the
/// reader's language beside the field where she writes it.
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

  package var text: String {
    switch reason {
    case .noText: "no question below its head"
    case .mark(let on, let off): "an option begins with \"\(on)\" or \"\(off)\""
    case .place: "an item begins with its place: \"- (2) \""
    case .noFeedback: "the option has no feedback (\"> …\") below it"
    case .options(let kind): kind.rule
    case .number(let text): "\"\(text)\" is no number, such as 21, 3,14 ± 0,01 or 20..22"
    case .pair: "a pair reads \"- (2) one half -> the other\""
    case .tooLong(let limit): "a line has more than \(limit) characters"
    }
  }

  package var message: Message {
    let line = Message.Argument.number(self.line)
    switch reason {
    case .noText: return Message("learning.question.fault.no-text")
    case .mark(let on, let off):
      return Message("learning.question.fault.mark", line, .text(on), .text(off))
    case .place: return Message("learning.question.fault.place", line)
    case .noFeedback: return Message("learning.question.fault.no-feedback", line)
    case .options(let kind):
      return Message(
        "learning.question.fault.options",
        .message(Message("learning.question.rule.\(kind.rawValue)")))
    case .number(let text):
      return Message("learning.question.fault.number", line, .text(text))
    case .pair: return Message("learning.question.fault.pair", line)
    case .tooLong(let limit):
      return Message("learning.question.fault.long", line, .number(limit))
    }
  }
}

extension Question.Kind {
  fileprivate var rule: String {
    switch self {
    case .single: "a single question has two to ten options, exactly one right"
    case .trueOrFalse: "a true-or-false question has two options, exactly one right"
    case .several: "a several question has two to ten options, at least one right"
    case .number: "a number question has one to ten numbers, at least one right; * is last and not"
    case .shortText: "a short-text question has one to ten answers, at least one right; * is last"
    case .order: "an order question has two to ten items, their places 1, 2, … each once"
    case .pairs: "a pairs question has two to ten pairs, their places 1, 2, … each once"
    case .freeText: "a free-text question has no options"
    case .survey: "a survey question has two to ten options, none of them right"
    }
  }
}
