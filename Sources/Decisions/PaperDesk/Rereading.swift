import Core
import Database

/// How many of the papers a second person types in again; stated before a decision opens.
package enum Rereading: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
  /// Every paper, so that no slip of one hand is counted.
  case all
  /// A fifth of them: less work, and a slip outside it stays unseen.
  case sample

  /// Those of the papers that two people must have read.
  func codes(of typed: [String], in decision: ID<Decision>) -> Set<String> {
    switch self {
    case .all: Set(typed)
    case .sample: PaperSample.codes(of: typed, in: decision)
    }
  }
}

extension Migration {
  /// What has opened keeps the sample that its voters were told of.
  static let rereading = Migration(
    "decisions-012-rereading",
    """
    ALTER TABLE decision ADD COLUMN rereading \(.text) NOT NULL DEFAULT 'all'
      CHECK (rereading IN ('all', 'sample'))
    """,
    "UPDATE decision SET rereading = 'sample' WHERE state <> 'draft'")
}

extension Decision {
  /// What is stated and shown before it opens: the parameters of its kind, and how papers are read.
  var facts: [RuleFacts.Fact] { kind.facts + (usesPaper ? [paperRule] : []) }

  /// As it is published; nothing where there is no paper.
  var rereadingOfPapers: String? { usesPaper ? rereading.rawValue : nil }

  var paperRule: RuleFacts.Fact { .one(of: "rereading", rereading.rawValue) }
}
