import Choice
import Core
import Database
import JSON
import Ledger
import Web

/// What a count came to, as the page of a result and its JSON tell it.
struct ResultModel: JSONModel {
  let outcome: DecisionOutcome
  let left: Amount
  let hasBallotFile: Bool
  /// The line of the ledger that fixes what was published.
  let entry: LedgerEntry?
  let winners: [Winner]
  let ideaCount: Int
  let paging: Paging

  /// An idea that gets money.
  struct Winner: JSONModel {
    let number: Int
    /// What people and published files call it.
    let code: String
    let title: Translated
    let cost: Amount

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.number }, .init("code") { $0.code }, .init("title") { $0.title },
      .init("cost") { $0.cost },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("ballots") { $0.outcome.ballots }, .init("on_paper") { $0.outcome.onPaper },
    .init("blank") { $0.outcome.blank }, .init("electors") { $0.outcome.electors },
    .init("cost") { $0.outcome.cost }, .init("left") { $0.left },
    .init("endowment") { $0.outcome.endowment }, .init("raises") { $0.outcome.raises },
    .init("voters_with_winner") { $0.outcome.pleased },
    .init("ballot_file") { $0.hasBallotFile },
    .init("root") { $0.entry.map { Hex.text($0.digest) } }, .init("winners") { $0.winners },
    .init("idea_count") { $0.ideaCount }, .init("page") { $0.paging.page },
    .init("pages") { $0.paging.last },
  ]

  static func read(
    _ decision: Decision, community: ID<Community>, page: Int,
    in tx: borrowing Transaction<some Any>
  ) throws -> ResultModel {
    let outcome = try DecisionOutcome.find(decision.id, community: community, in: tx)
    let results = try IdeaOutcome.all(of: decision.id, community: community, in: tx)
    return ResultModel(
      outcome: outcome, left: Amount(decision.budget.value - outcome.cost.value),
      hasBallotFile: try PublishedBallots.exist(for: decision.id, community: community, in: tx),
      entry: try LedgerEntry.all(
        .decision, of: decision.id.uuid, community: community, in: tx
      ).first,
      winners: results.filter(\.hasWon).map {
        Winner(
          number: $0.idea.number, code: $0.idea.code, title: $0.idea.title, cost: $0.idea.cost)
      },
      ideaCount: results.count, paging: Paging(page: page, total: results.count))
  }
}
