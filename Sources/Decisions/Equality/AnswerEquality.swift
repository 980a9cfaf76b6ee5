import Core
import Database
import Web

/// Answers the six questions of a draft; from its opening on the answers stand.
package struct AnswerEquality: Command {
  package static let name = "answer-equality"
  package static let access = Access.deciders
  package var decision: ID<Decision>
  package var answers: [EqualityQuestion: Translated]

  package init(of decision: ID<Decision>, _ answers: [EqualityQuestion: Translated]) {
    self.decision = decision
    self.answers = answers
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try Decision.draft(decision, community: actor.community, in: tx)
    for question in EqualityQuestion.allCases {
      guard let answer = answers[question] else { continue }
      try tx.put(
        into: EqualityCheck.table, EqualityCheck.id(decision, question),
        [
          "community": actor.community, "decision": decision, "question": question,
          "answer": answer,
        ])
    }
    return Done()
  }
}
