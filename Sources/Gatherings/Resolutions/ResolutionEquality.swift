import Core
import Database
import Equality
import Web

/// Answers the six questions of a resolution, once; from then on the answers stand.
///
/// A resolution is the council's, and may be written down here without them: then everybody reads
/// that they were not asked.
package struct AnswerResolutionEquality: Command {
  package static let name = "answer-resolution-equality"
  package static let access = Access.conveners
  static let table = Table("resolution_equality")
  static let store = EqualityStore<Resolution>(
    table, of: "resolution", ids: "resolution-equality",
    reading: "SELECT question, answer FROM resolution_equality WHERE resolution = ")
  package var resolution: ID<Resolution>
  package var gathering: ID<Gathering>
  package var answers: EqualityAnswers

  package init(
    of resolution: ID<Resolution>, at gathering: ID<Gathering>, _ answers: EqualityAnswers
  ) {
    self.resolution = resolution
    self.gathering = gathering
    self.answers = answers
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Gathering.find(gathering, community: actor.community, in: tx)
    _ = try Resolution.find(resolution, of: gathering, in: tx)
    let known = try Self.store.find(of: resolution, community: actor.community, in: tx)
    guard known.isEmpty else {
      throw DomainError.rule(Message("gatherings.rule.equality-stands"))
    }
    guard answers.missing == 0 else {
      throw DomainError.rule(Message("equality.rule.missing", .number(answers.missing)))
    }
    try Self.store.put(answers, of: resolution, community: actor.community, in: tx)
    return Done()
  }
}

extension Migration {
  /// What was answered to the six questions of a resolution.
  static let resolutionEquality = Migration(
    "gatherings-008-equality",
    """
    CREATE TABLE resolution_equality (
      id \(.id) PRIMARY KEY,
      community \(.id) NOT NULL REFERENCES community (id),
      resolution \(.id) NOT NULL REFERENCES gathering_resolution (id),
      question \(.text) NOT NULL,
      answer \(.text) NOT NULL
    ) \(.strict)
    """,
    "CREATE UNIQUE INDEX resolution_equality_question ON resolution_equality (resolution, question)"
  )
}
