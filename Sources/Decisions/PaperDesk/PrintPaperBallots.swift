import Core
import Database
import Sodium
import Web

/// Makes ids for paper ballots, so that each printed ballot can be typed in once.
package struct PrintPaperBallots: Command {
  package static let name = "print-paper-ballots"
  package static let access = Access.clerks
  static let most = 1_000
  static let mostOfDecision = 20_000
  package var decision: ID<Decision>
  package var count: Int

  package init(_ count: Int, for decision: ID<Decision>) {
    self.decision = decision
    self.count = count
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let found = try Decision.find(decision, community: actor.community, in: tx)
    guard found.usesPaper, found.state != .draft else { throw DomainError.notFound }
    guard found.isOpen(at: actor.now) else {
      throw DomainError.rule(Message("decisions.rule.too-late"))
    }
    var known = Set(try PaperBallot.codes(in: decision, community: actor.community, in: tx))
    guard count >= 0, count <= PrintPaperBallots.most,
      known.count + count <= PrintPaperBallots.mostOfDecision
    else {
      throw DomainError.rule(
        Message("decisions.rule.too-many-papers", .number(PrintPaperBallots.mostOfDecision)))
    }
    for _ in 0..<count {
      var code = ShortCode.make(length: PaperBallot.codeLength)
      while !known.insert(code).inserted {
        code = ShortCode.make(length: PaperBallot.codeLength)
      }
      try tx.insert(
        into: PaperBallot.table, PaperBallot.id(decision, code),
        ["community": actor.community, "decision": decision, "code": code])
    }
    return count
  }
}
