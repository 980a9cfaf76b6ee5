import Choice
import Core
import Database
import Web

/// All answers of one person at once, as from a sheet of paper.
package struct AnswerSheet: Command {
  package static let name = "answer-sheet"
  /// Nobody types in sheets yet; the demonstration does.
  package static let access = Access.roles([])
  package var topic: ID<Topic>
  package var answers: [(number: Int, answer: Answer)]
  package var voter: Voter

  package init(_ answers: [(number: Int, answer: Answer)], on topic: ID<Topic>, as voter: Voter) {
    self.topic = topic
    self.answers = answers
    self.voter = voter
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    for (number, answer) in answers {
      _ = try AnswerOpinion(number, answer, on: topic, as: voter).perform(by: actor, in: tx)
    }
    return Done()
  }
}
