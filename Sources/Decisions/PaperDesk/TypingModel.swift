import Core
import Database
import JSON
import Web

/// The page on which paper ballots are typed in.
struct TypingModel: JSONModel {
  let decision: Decision
  let isBoxOpen: Bool
  let given: Int
  let typed: Int
  /// What was typed in just now.
  let last: String?
  let ideas: [Idea]

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision.id }, .init("title") { $0.decision.title },
    .init("open") { $0.isBoxOpen }, .init("given") { $0.given }, .init("typed") { $0.typed },
    .init("last") { $0.last },
  ]

  static func read(
    _ id: ID<Decision>, last: String?, community: ID<Community>, at now: Instant,
    in tx: borrowing Transaction<some Any>
  ) throws -> TypingModel {
    let decision = try Decision.withPaper(id, community: community, in: tx)
    let isBoxOpen = decision.state(at: now) == .closed && decision.paperInAt == nil
    // Before closing not even how many papers are out is shown.
    guard isBoxOpen else { throw DomainError.rule(Message("decisions.rule.box-is-sealed")) }
    let counts = try PaperCounts.of(decision, community: community, in: tx)
    return TypingModel(
      decision: decision, isBoxOpen: isBoxOpen, given: counts.given, typed: counts.typed,
      last: last, ideas: try Idea.all(of: id, community: community, in: tx))
  }
}

/// What a second person is to read, and where two read differently.
struct RereadingModel: JSONModel {
  let decision: Decision
  /// How many must be read twice, and how many of them still are to be.
  let due: Int
  let left: Int
  /// The first of those, ids alone: she reads without seeing what the first one typed.
  let unread: [String]
  let disputed: Int
  let differences: [Difference]
  let ideas: [Idea]

  /// More would be a page that no phone loads; what is done makes room for what comes.
  static let listed = 60
  static let compared = 20

  struct Difference: JSONModel {
    let code: String
    let first: String
    let second: String

    static let fields: [JSONField<Self>] = [
      .init("code") { $0.code }, .init("first") { $0.first }, .init("second") { $0.second },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision.id }, .init("title") { $0.decision.title },
    .init("due") { $0.due }, .init("left") { $0.left }, .init("unread") { $0.unread },
    .init("disputed") { $0.disputed }, .init("differences") { $0.differences },
  ]

  static func read(
    _ id: ID<Decision>, community: ID<Community>, at now: Instant,
    in tx: borrowing Transaction<some Any>
  ) throws -> RereadingModel {
    let decision = try Decision.withPaper(id, community: community, in: tx)
    guard decision.state(at: now) == .closed, decision.paperInAt == nil else {
      throw DomainError.rule(Message("decisions.rule.box-is-sealed"))
    }
    let ideas = try Idea.all(of: id, community: community, in: tx)
    let check = PaperCheck(
      try PaperBallot.allTyped(in: id, community: community, in: tx), in: decision)
    return RereadingModel(
      decision: decision, due: check.due, left: check.unread.count,
      unread: check.unread.prefix(listed).map(\.code), disputed: check.disputed.count,
      differences: check.disputed.prefix(compared).compactMap { paper in
        guard let first = paper.typed, let second = paper.repeated else { return nil }
        return Difference(
          code: paper.code, first: decision.kind.typed(first.ballot, options: ideas),
          second: decision.kind.typed(second.ballot, options: ideas))
      },
      ideas: ideas)
  }
}
