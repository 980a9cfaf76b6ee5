import Core
import Database
import Equality
import Web

/// Answers the six questions of a draft; from its opening on the answers stand.
package struct AnswerEquality: Command {
  package static let name = "answer-equality"
  package static let access = Access.deciders
  package var decision: ID<Decision>
  package var answers: EqualityAnswers

  package init(of decision: ID<Decision>, _ answers: [EqualityQuestion: Translated]) {
    self.init(of: decision, EqualityAnswers(answers))
  }

  package init(of decision: ID<Decision>, _ answers: EqualityAnswers) {
    self.decision = decision
    self.answers = answers
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try Decision.draft(decision, community: actor.community, in: tx)
    try EqualityCheck.store.put(answers, of: decision, community: actor.community, in: tx)
    return Done()
  }
}
