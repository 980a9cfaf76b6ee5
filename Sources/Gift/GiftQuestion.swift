/// One question of a file in GIFT, the plain text in which Moodle and others exchange questions.
package struct GiftQuestion: Sendable, Hashable {
  package enum Body: Sendable, Hashable {
    /// A text that asks nothing.
    case description
    case essay
    case trueFalse(isTrue: Bool, whenWrong: String, whenRight: String)
    /// Some answers to choose from.
    case choice([GiftAnswer])
    /// Answers that are typed.
    case short([GiftAnswer])
    /// Numbers that are typed; an answer without a text is every other.
    case numbers([GiftAnswer])
    case pairs([GiftPair])
  }

  package let line: Int
  package var title = ""
  /// How its text is to be read: html, markdown, moodle, plain.
  package var format = ""
  /// What is asked; where the answer stood in the middle of a sentence, a gap.
  package var text = ""
  package var body: Body
  /// What is said to everybody.
  package var feedback = ""

  package init(line: Int, text: String = "", body: Body) {
    self.line = line
    self.text = text
    self.body = body
  }
}

/// An answer with its share of the points, in hundred thousandths of a per cent.
package struct GiftAnswer: Sendable, Hashable {
  /// A whole answer.
  package static let full = 10_000_000

  package var weight: Int
  package var text: String
  package var feedback: String

  package init(_ text: String, weight: Int, feedback: String = "") {
    self.text = text
    self.weight = weight
    self.feedback = feedback
  }

  package var isRight: Bool { weight == Self.full }
}

/// Two halves that belong together; one without a first half is there to mislead.
package struct GiftPair: Sendable, Hashable {
  package var first: String
  package var second: String

  package init(_ first: String, _ second: String) {
    self.first = first
    self.second = second
  }
}

/// Why a question of the file is not understood.
package struct GiftFault: Error, Sendable, Hashable {
  package enum Reason: String, Sendable, Hashable {
    case notUTF8 = "not-utf8"
    case tooLarge = "too-large"
    case openBrace = "open-brace"
    case strayBrace = "stray-brace"
    case title
    case answers
    case weight
    case tooMany = "too-many"
  }

  package let line: Int
  package let reason: Reason
}
