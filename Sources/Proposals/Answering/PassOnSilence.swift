import Core
import Database
import Web

/// Says that a term went by without an answer: the next named body has as many working days, and
/// behind the last of them it stays unanswered by all.
struct PassOnSilence: Command {
  static let name = "pass-on-silence"
  /// The clock's alone.
  static let access = Access.roles([])
  let proposal: ID<Proposal>
  private let freeDays: any FreeDays

  init(_ proposal: ID<Proposal>, _ freeDays: any FreeDays = NoFreeDays()) {
    self.proposal = proposal
    self.freeDays = freeDays
  }

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.find(proposal, community: actor.community, in: tx)
    let today = actor.now.day
    guard found.stage == .open, found.unansweredOn == nil, let due = found.dueOn, due < today
    else { return Done() }
    let process = try JointProcess.find(found.process, community: actor.community, in: tx)
    guard found.passedTimes < process.passedTo.count else {
      try tx.update(Proposal.table, proposal, ["unanswered_on": today])
      try ProposalEvent.tell(.unanswered, of: proposal, by: actor, in: tx)
      return Done()
    }
    let body = process.passedTo[found.passedTimes]
    let next = try freeDays.end(
      of: process.answerDays, from: today, community: actor.community, in: tx)
    // What went up before terms were given has lain with this body since then.
    let since = found.passedTimes == 0 ? found.passedOn ?? today : today
    try tx.update(
      Proposal.table, proposal,
      ["passed_on": since, "passed_times": found.passedTimes + 1, "due_on": next])
    try ProposalEvent.tell(
      .silent, of: proposal, saying: "\(body)\n\(next.dotted)", by: actor, in: tx)
    return Done()
  }
}
