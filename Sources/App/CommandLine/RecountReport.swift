import Decisions
import JSON

/// What was found in a folder, for a terminal or for a program.
protocol FolderReport: JSONModel {
  var faults: [String] { get }
  var text: String { get }
}

/// What a recount found.
struct RecountReport: FolderReport {
  let folder: String
  let recount: Recount
  /// The hash that somebody read on the notice board.
  let expectedRoot: String?

  var faults: [String] {
    guard let expectedRoot else { return recount.faults }
    let typed = expectedRoot.lowercased().filter { !$0.isWhitespace }
    return typed == recount.root
      ? recount.faults : recount.faults + ["the hash is not the one given with --root"]
  }

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.recount.id }, .init("title") { $0.recount.title },
    .init("agrees") { $0.faults.isEmpty }, .init("faults") { $0.faults },
    .init("counted") { $0.recount.listsBallots }, .init("ballots") { $0.recount.ballots },
    .init("winners") { $0.recount.winners }, .init("cost") { $0.recount.cost },
    .init("root") { $0.recount.root },
  ]

  var text: String {
    let head = "\(faults.isEmpty ? "agrees " : "DIFFERS") \(folder)  \(recount.title)"
    let body =
      recount.listsBallots
      ? [
        "  ballots \(recount.ballots)\(recount.cost.isEmpty ? "" : ", spent \(recount.cost)"), "
          + "winners \(recount.winners.joined(separator: " "))"
      ] : ["  few ballots: the list is not published, only the sums were compared"]
    return ([head] + body + ["  hash \(recount.root)"] + faults.map { "  ! \($0)" })
      .joined(separator: "\n")
  }
}
