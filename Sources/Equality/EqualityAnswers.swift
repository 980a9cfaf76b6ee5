import Core
import JSON

/// The answers to the six questions, as far as they are given.
package struct EqualityAnswers: Sendable, Equatable {
  package let given: [EqualityQuestion: Translated]

  package init(_ given: [EqualityQuestion: Translated] = [:]) { self.given = given }

  package var isEmpty: Bool { given.isEmpty }

  package var missing: Int {
    EqualityQuestion.allCases.count { given[$0]?.isEmpty ?? true }
  }

  /// Each question with its answer, in their order.
  package var lines: [Line] {
    EqualityQuestion.allCases.map { Line(question: $0, answer: given[$0] ?? Translated()) }
  }

  package struct Line: JSONModel {
    package let question: EqualityQuestion
    package let answer: Translated

    package static let fields: [JSONField<Self>] = [
      .init("question") { $0.question.rawValue }, .init("answer") { $0.answer },
    ]
  }
}
