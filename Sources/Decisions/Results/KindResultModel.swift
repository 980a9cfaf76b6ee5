import Core
import Database
import JSON
import Ledger
import Web

/// What the count of a kind came to, as the page of a result and its JSON tell it.
struct KindResultModel: JSONModel {
  let outcome: KindOutcome
  let result: any KindResult
  let options: [Idea]
  /// The published files by name; none of a practice vote.
  let files: [String]
  /// The line of the ledger that fixes what was published.
  let entry: LedgerEntry?

  static let fields: [JSONField<Self>] = [
    .init("ballots") { $0.outcome.ballots }, .init("on_paper") { $0.outcome.onPaper },
    .init("electors") { $0.outcome.electors }, .init("blank") { $0.result.blank },
    .init("decided") { $0.result.isDecided }, .init("winners") { $0.result.winners },
    .init("files") { $0.files }, .init("root") { $0.entry.map { Hex.text($0.digest) } },
    .init("count") { Written(result: $0.result) },
  ]

  /// Whether the ballots are listed, so that anybody can count them again.
  var listsBallots: Bool { files.contains(Publication.votes) }

  static func read(
    _ decision: Decision, _ kind: any CountedKind, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> KindResultModel {
    let outcome = try KindOutcome.find(decision.id, community: community, in: tx)
    return KindResultModel(
      outcome: outcome, result: try kind.result(from: outcome.result).shown,
      options: try Idea.all(of: decision.id, community: community, in: tx),
      files: try Publication.names(of: decision.id, community: community, in: tx),
      entry: try LedgerEntry.all(
        .decision, of: decision.id.uuid, community: community, in: tx
      ).first)
  }

  /// The result as its kind writes it, whatever that is.
  struct Written: JSONValue {
    let result: any KindResult
    static var schema: JSONSchema { .any }
    func write(json bytes: inout [UInt8]) { result.write(json: &bytes) }
  }
}

extension Publication {
  /// The names of what was published of a decision, without unpacking any of it.
  static func names(
    of decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [String] {
    try tx.all(
      """
      SELECT name FROM published_file
      WHERE decision = \(decision) AND community = \(community) ORDER BY name
      """
    ) { row in try row(0) }
  }
}
