import Core
import Database
import Equality
import JSON
import Web

/// All that is public of a decision, whatever its state; of the count nothing before it is done.
struct DecisionModel: JSONModel {
  let decision: Decision
  let state: DecisionState
  let ideas: [IdeaModel]
  /// What the reader did; nothing for somebody who has no ballot here.
  let own: OwnBallot?
  let check: EqualityAnswers
  /// How many have two ballots that stand against one another.
  let conflicts: (all: Int, open: Int)
  /// Nothing before the count.
  let shares: ShownShares?
  let result: ResultModel?
  /// The same of any other kind.
  let counted: KindResultModel?

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.decision.id }, .init("title") { $0.decision.title },
    .init("description") { $0.decision.description }, .init("state") { $0.state },
    .init("budget") { $0.decision.budget }, .init("currency") { $0.decision.currency },
    .init("opened_at") { $0.decision.openedAt }, .init("closes_at") { $0.decision.closesAt },
    .init("counted_at") { $0.decision.countedAt }, .init("parameters") { $0.parameters },
    .init("kind") { $0.decision.kind.name }, .init("settings") { $0.decision.kind.settings },
    .init("practice") { $0.decision.isPractice },
    .init("seed") { $0.decision.seed }, .init("uses_paper") { $0.decision.usesPaper },
    .init("rereading") { $0.decision.rereadingOfPapers },
    .init("imported") { $0.decision.isImported }, .init("ideas") { $0.ideas },
    .init("own_ballot") { $0.own }, .init("equality") { $0.check.lines },
    .init("shares") { $0.shares },
    .init("result") { $0.result },
    .init("counted") { $0.counted },
  ]

  /// Only a budget has them.
  private var parameters: CountingRule? { decision.kind is BudgetKind ? decision.rule : nil }

  static func read(
    _ id: ID<Decision>, page: Int, for viewer: Viewer, at now: Instant,
    in tx: borrowing Transaction<some Any>
  ) throws -> DecisionModel {
    let decision = try Decision.find(id, for: viewer, in: tx)
    guard let community = viewer.community else { throw DomainError.notFound }
    let own = try OwnBallot.status(in: decision, of: viewer, in: tx)
    let check = try EqualityCheck.store.find(of: id, community: community, in: tx)
    let conflicts = try BallotConflict.counts(in: id, community: community, tx: tx)
    guard decision.state == .counted else {
      let ideas = try Idea.all(of: id, community: community, in: tx)
      return DecisionModel(
        decision: decision, state: decision.state(at: now),
        ideas: ideas.map { IdeaModel($0) }, own: own, check: check,
        conflicts: conflicts, shares: nil, result: nil, counted: nil)
    }
    if let kind = decision.kind as? any CountedKind {
      let counted = try KindResultModel.read(decision, kind, community: community, in: tx)
      return DecisionModel(
        decision: decision, state: .counted, ideas: counted.options.map { IdeaModel($0) },
        own: own, check: check, conflicts: conflicts,
        shares: try .read(
          id, community: community, counted.options, Set(counted.result.winners), in: tx),
        result: nil, counted: counted)
    }
    let result = try ResultModel.read(decision, community: community, page: page, in: tx)
    let ideas = try IdeaOutcome.page(result.paging, of: id, community: community, in: tx)
    return DecisionModel(
      decision: decision, state: .counted, ideas: ideas.map { IdeaModel($0) }, own: own,
      check: check, conflicts: conflicts,
      shares: try .read(id, community: community, [], [], in: tx),
      result: result,
      counted: nil)
  }
}

/// An idea, and what became of it once that is known.
struct IdeaModel: JSONModel {
  let idea: Idea
  let outcome: IdeaOutcome?

  init(_ idea: Idea) {
    self.idea = idea
    outcome = nil
  }

  init(_ outcome: IdeaOutcome) {
    idea = outcome.idea
    self.outcome = outcome
  }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.idea.id }, .init("number") { $0.idea.number },
    .init("code") { $0.idea.code }, .init("title") { $0.idea.title },
    .init("description") { $0.idea.description }, .init("cost") { $0.idea.cost },
    .init("sex") { $0.idea.sex },
    .init("outcome") { $0.outcome },
  ]
}

extension IdeaOutcome: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("votes") { $0.votes }, .init("won") { $0.hasWon },
    .init("reason") { $0.facts.kind.rawValue }, .init("round") { $0.facts.round },
    .init("payers") { $0.facts.payers }, .init("short") { $0.facts.short },
    .init("amount") { $0.facts.amount },
  ]
}
