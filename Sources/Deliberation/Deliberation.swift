import Database
import People
import Web

/// The room where a village says what it thinks before it decides: short statements, each answered
/// agree, disagree or pass.
package struct Deliberation: Sendable {
  let pace = Throttle()

  package init() {}

  package static let migrations: [Migration] = [.deliberation, .sheets, .imports]

  /// Every journalled table, in the order in which rows depend on one another; what people answer
  /// is not among them.
  package static let tables: [Table] = [
    Topic.table, Opinion.table, Correction.table, TopicEdition.table, AnswerPaper.table,
    AnswerPaper.people,
  ]

  package var endpoints: [Endpoint] {
    openingEndpoints + importEndpoints + joinEndpoints + topicEndpoints + answerEndpoints
      + deskEndpoints + sheetEndpoints + resultEndpoints + wallEndpoints + fileEndpoints
  }
}
