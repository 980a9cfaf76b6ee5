import Core
import Database
import Equality
import Web

/// Answers the six questions of a council's draft, of a resolution or of the budget; once it is public the answers stand.
package struct AnswerProcessEquality: Command {
  package static let name = "answer-process-equality"
  package static let access = JointProcess.makers
  static let store = EqualityStore<JointProcess>(
    Table("process_equality"), of: "process", ids: "process-equality",
    reading: "SELECT question, answer FROM process_equality WHERE process = ")
  package var process: ID<JointProcess>
  package var answers: EqualityAnswers

  package init(of process: ID<JointProcess>, _ answers: EqualityAnswers) {
    self.process = process
    self.answers = answers
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let known = try JointProcess.find(process, community: actor.community, in: tx)
    guard known.template.asksEquality else { throw DomainError.notFound }
    guard !known.isPublic else {
      throw DomainError.rule(Message("proposals.rule.equality-stands"))
    }
    try Self.store.put(answers, of: process, community: actor.community, in: tx)
    return Done()
  }
}

extension ProcessTemplate {
  /// Whether it puts a draft of the council before the village: of a resolution, or of the budget.
  package var asksEquality: Bool { self == .consultation || self == .budgetHearing }
}

extension JointProcess {
  /// A draft of the council goes out with all answers or not at all.
  func requireEquality(in tx: borrowing Transaction<some Any>, community: ID<Community>) throws {
    guard template.asksEquality, !isPublic else { return }
    let answers = try AnswerProcessEquality.store.find(of: id, community: community, in: tx)
    guard answers.missing == 0 else {
      throw DomainError.rule(Message("equality.rule.missing", .number(answers.missing)))
    }
  }
}
