import Core

/// One question and what may be answered.
package struct Question: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case single, several
    case trueOrFalse = "true-or-false"
    case number, order, pairs
    case shortText = "short-text"
    case freeText = "free-text"
    case survey

    /// Whether there is a right answer by which it is judged at once.
    package var isGraded: Bool { self != .freeText && self != .survey }

    /// Whether the answer is one or several of the options, by their places.
    package var isChosen: Bool {
      switch self {
      case .single, .several, .trueOrFalse, .survey: true
      default: false
      }
    }

    /// Whether each option has its place in a list.
    package var isPlaced: Bool { self == .order || self == .pairs }
    /// Whether the answer is typed into one line.
    package var isTyped: Bool { self == .number || self == .shortText }
  }

  package let kind: Kind
  package let text: Translated
  /// The choices; of a number and a short text the answers that are known; items to be put in
  /// order as they are shown; pairs.
  package let options: [QuizOption]
  /// What is said to everybody once she has answered.
  package let explanation: Translated
  /// The lesson it asks about, in the test before and after a course.
  package let lesson: String?

  package init(
    kind: Kind, text: Translated, options: [QuizOption], explanation: Translated = Translated(),
    lesson: String? = nil
  ) {
    self.kind = kind
    self.text = text
    self.options = options
    self.explanation = explanation
    self.lesson = lesson
  }

  package var right: Set<Int> { Set(options.indices.filter { options[$0].isRight }) }
}

/// One answer that is known, and what is said to her who gave it.
package struct QuizOption: Sendable, Equatable {
  package let text: Translated
  package let isRight: Bool
  package let feedback: Translated
  /// Where an item belongs, or where the other half of a pair stands in the list; from 0.
  package let place: Int?
  /// The other half of a pair; one without a first half is there to mislead.
  package let match: Translated

  package init(
    text: Translated, isRight: Bool, feedback: Translated, place: Int? = nil,
    match: Translated = Translated()
  ) {
    self.text = text
    self.isRight = isRight
    self.feedback = feedback
    self.place = place
    self.match = match
  }

  /// Stands for every answer that is not named.
  package var isAnythingElse: Bool { text.text(.en) == "*" }
}

extension Question {
  /// The halves of the pairs that are asked for: those that only mislead are not.
  package var asked: [Int] { options.indices.filter { !options[$0].text.isEmpty } }

  /// The other halves in the order in which they are offered.
  package var offered: [Translated] {
    options.sorted { ($0.place ?? 0) < ($1.place ?? 0) }.map(\.match)
  }

  /// The items in their right order.
  package var ordered: [QuizOption] { options.sorted { ($0.place ?? 0) < ($1.place ?? 0) } }
}
