import Core
import Database
import JSON
import Ledger
import Web

/// A count of any kind but the budget, done but not yet written down.
struct KindCount: FinishedCount {
  let kind: any CountedKind
  let options: [Idea]
  /// By receipt: an order that tells neither channel nor time.
  let listed: [ListedBallot]
  let onPaper: Int
  let electors: Int
  let result: any KindResult

  init(
    _ kind: any CountedKind, options: [Idea], phone: [ListedBallot], paper: [ListedBallot],
    electors: Int
  ) throws {
    self.kind = kind
    self.options = options
    self.electors = electors
    listed = (phone + paper).sorted { $0.receipt < $1.receipt }
    onPaper = paper.count
    result = try kind.counted(
      Poll(
        ballots: listed.map(\.ballot), groups: options.map { $0.sex?.rawValue },
        electors: electors)
    ).shown
  }

  func write(
    for decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.insert(
      into: KindOutcome.table, ID<KindOutcome>.derived("kind-outcome", decision.uuid),
      [
        "community": community, "decision": decision, "ballots": listed.count,
        "on_paper": onPaper, "electors": electors, "result": result.jsonText,
      ])
  }

  func publication(of decision: Decision, at now: Instant) -> Publication {
    let isListed = PublishedBallots.isSafe(voters: listed.count)
    let terms = KindTerms(
      decision: decision, options: options, countedAt: now, electors: electors,
      ballots: listed.count, listsBallots: isListed)
    var files = [
      Publication.File(Publication.terms, terms.jsonBytes + [10]),
      Publication.File(Publication.result, result.jsonBytes + [10]),
    ]
    if isListed {
      let list = VoteList(listed)
      files += [
        Publication.File(Publication.votes, list.bytes),
        Publication.File(Publication.chain, BallotChain(list, of: decision.id).bytes),
      ]
    }
    return Publication(files)
  }
}

/// A count that waits to be written down.
protocol FinishedCount: Sendable {
  func write(
    for decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws
  func publication(of decision: Decision, at now: Instant) -> Publication
}

extension BudgetCount: FinishedCount {
  func publication(of decision: Decision, at now: Instant) -> Publication {
    Publication(decision, self, countedAt: now)
  }
}
