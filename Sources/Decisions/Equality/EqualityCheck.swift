import Core
import Database
import JSON

/// The answers to the six questions, as far as they are given.
struct EqualityCheck: Sendable {
  static let table = Table("equality_answer")

  let answers: [EqualityQuestion: Translated]

  var missing: Int {
    EqualityQuestion.allCases.count { answers[$0]?.isEmpty ?? true }
  }

  static func id(_ decision: ID<Decision>, _ question: EqualityQuestion) -> ID<EqualityCheck> {
    let place = UInt64(EqualityQuestion.allCases.firstIndex(of: question) ?? 0)
    return .derived("equality-answer", decision.uuid, UUID16(high: 0, low: place))
  }

  static func find(
    of decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> EqualityCheck {
    let rows: [(EqualityQuestion, Translated)] = try tx.all(
      """
      SELECT question, answer FROM equality_answer
      WHERE decision = \(decision) AND community = \(community)
      """
    ) { row in (try row(0), try row(1)) }
    return EqualityCheck(answers: Dictionary(rows, uniquingKeysWith: { first, _ in first }))
  }

  /// Each question with its answer, in their order.
  var lines: [Line] {
    EqualityQuestion.allCases.map { Line(question: $0, answer: answers[$0] ?? Translated()) }
  }

  struct Line: JSONModel {
    let question: EqualityQuestion
    let answer: Translated

    static let fields: [JSONField<Self>] = [
      .init("question") { $0.question.rawValue }, .init("answer") { $0.answer },
    ]
  }
}
