import Choice
import Core
import JSON
import Ledger
import Sodium

/// All that anybody needs to count a decision again: a few files and the list of their sums.
///
/// `Docs/recount.md` says what each file holds.
package struct Publication: Sendable, Equatable {
  package typealias File = PublishedFile

  static let terms = "decision.json"
  static let result = "result.json"
  static let ballots = "ballots.pb"
  /// The ballots of every kind but the budget.
  static let votes = "ballots.csv"
  static let chain = "chain.csv"
  /// As `sha256sum` writes and checks it.
  package static let sums = "SHA256SUMS"

  /// The files in the order of their names, without the list of sums.
  package let files: [File]

  package init(_ files: [File]) { self.files = files.sorted { $0.name < $1.name } }

  subscript(name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

  /// One line a file: its SHA-256, two blanks, its name.
  package var sumList: [UInt8] {
    files.flatMap { Array("\(Hex.text(SHA256.sum($0.bytes)))  \($0.name)\n".utf8) }
  }

  /// The SHA-256 of the list of sums: one number for every byte that is published.
  package var root: [UInt8] { SHA256.sum(sumList) }
}

extension Publication {
  /// What is published of a count; of few ballots no list, for it could tell who voted how.
  init(_ decision: Decision, _ count: BudgetCount, countedAt: Instant) {
    let terms = PublishedTerms(
      decision: decision, countedAt: countedAt, electors: count.electors,
      ballots: count.election.voters, listsBallots: count.file != nil)
    let result = PublishedResult(count.election, count.outcome)
    var files = [
      File(Self.terms, terms.jsonBytes + [10]), File(Self.result, result.jsonBytes + [10]),
    ]
    if let ballots = count.file {
      files.append(File(Self.ballots, ballots))
      let chain = (try? Pabulib(reading: ballots)).map { BallotChain($0, of: decision.id) }
      if let chain { files.append(File(Self.chain, chain.bytes)) }
    }
    self.init(files)
  }
}
