import Core
import Database
import Web

/// Hands the proposals of a process to the body that answers: from here on its term runs.
package struct HandOver: Command {
  package static let name = "hand-over-proposals"
  package static let access = JointProcess.makers
  package var process: ID<JointProcess>
  private let freeDays: any FreeDays

  package init(_ process: ID<JointProcess>, _ freeDays: any FreeDays = NoFreeDays()) {
    self.process = process
    self.freeDays = freeDays
  }

  /// Gives how many were handed over.
  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let process = try JointProcess.find(process, community: actor.community, in: tx)
    guard process.isPublic else { throw DomainError.notFound }
    let waiting = try Proposal.all(
      """
      WHERE proposal.process = \(process.id) AND proposal.shelf = 'open'
        AND proposal.due_on IS NULL AND proposal.community = \(actor.community)
      ORDER BY proposal.number
      """, in: tx)
    for proposal in waiting {
      try proposal.handOver(under: process, freeDays, by: actor, in: tx)
    }
    return waiting.count
  }
}

extension Proposal {
  /// Begins the term of the body that answers.
  func handOver(
    under process: JointProcess, _ freeDays: any FreeDays, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let today = actor.now.day
    let due = try freeDays.end(
      of: process.answerDays, from: today, community: actor.community, in: tx)
    try tx.update(Proposal.table, id, ["handed_on": today, "due_on": due])
    try ProposalEvent.tell(.handed, of: id, saying: due.dotted, by: actor, in: tx)
  }
}

extension Proposals {
  /// Hands over where the phase of answers has begun, and passes on what was met with silence; done
  /// twice, the second time changes nothing.
  package static func keepTime(_ environment: Environment, _ freeDays: any FreeDays) throws {
    let today = environment.now().day
    let begun = try environment.database.read { tx in
      try tx.all(toHandOver(today)) { row in
        (try row(0) as ID<JointProcess>, try row(1) as ID<Community>)
      }
    }
    for (process, community) in begun {
      _ = try environment.performAsSystem(HandOver(process, freeDays), in: community)
    }
    let silent = try environment.database.read { tx in
      try tx.all(toPassOn(today)) { row in
        (try row(0) as ID<Proposal>, try row(1) as ID<Community>)
      }
    }
    for (proposal, community) in silent {
      _ = try environment.performAsSystem(PassOnSilence(proposal, freeDays), in: community)
    }
  }

  static func toHandOver(_ today: Day) -> SQL {
    """
    SELECT DISTINCT proposal.process, proposal.community FROM proposal
    JOIN joint_phase ON joint_phase.process = proposal.process AND joint_phase.kind = 'answer'
      AND joint_phase.first_day <= \(today)
    WHERE proposal.stage = 'open' AND proposal.due_on IS NULL
    """
  }

  static func toPassOn(_ today: Day) -> SQL {
    """
    SELECT id, community FROM proposal
    WHERE stage = 'open' AND unanswered_on IS NULL AND due_on < \(today)
    ORDER BY due_on, id LIMIT 500
    """
  }
}
