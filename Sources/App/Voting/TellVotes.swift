import Core
import Database
import Decisions
import Proposals
import Web

/// Tells the room of proposals what the count of a decision said of those that stood in it.
enum TellVotes {
  /// How long it is looked back; what was counted is told at the next look, so this is for a house
  /// that went out between the two.
  static let days = 60

  /// Done twice, the second time changes nothing.
  static func due(_ environment: Environment, _ freeDays: any FreeDays) throws {
    let since = environment.now().advanced(days: -days)
    for (decision, community) in try untold(since: since, environment) {
      let verdicts = try environment.database.read { tx in
        try Decisions.verdicts(of: decision, community: community, in: tx)
      }
      for verdict in verdicts {
        _ = try environment.performAsSystem(
          TellVote(ProposalVote(verdict), of: ID(verdict.source.uuid), freeDays), in: community)
      }
    }
  }

  /// The decisions of which somebody is not told yet.
  private static func untold(
    since moment: Instant, _ environment: Environment
  ) throws -> [ID<Decision>: ID<Community>] {
    try environment.database.read { tx in
      let rows = try Decisions.sourcesCounted(since: moment, in: tx).filter { row in
        try !TellVote.isTold(row.decision.uuid, of: ID(row.source.uuid), in: tx)
      }
      return Dictionary(rows.map { ($0.decision, $0.community) }) { first, _ in first }
    }
  }
}

extension ProposalVote {
  fileprivate init(_ verdict: Decisions.Verdict) {
    let outcome: Outcome =
      switch verdict.outcome {
      case .won: .won
      case .lost: .lost
      case .undecided: .undecided
      }
    self.init(verdict.decision.uuid, verdict.title, outcome)
  }
}
