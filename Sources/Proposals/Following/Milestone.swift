import Core
import Database
import JSON
import Web

/// A step on the way from a yes to a thing that is there.
struct Milestone: JSONModel {
  static let table = Table("proposal_milestone")
  static let most = 30

  let id: ID<Milestone>
  let title: String
  let dueOn: Day
  let doneOn: Day?

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("title") { $0.title }, .init("dueOn") { $0.dueOn },
    .init("doneOn") { $0.doneOn },
  ]

  static func all(
    of proposal: ID<Proposal>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Milestone] {
    try tx.all(
      """
      SELECT id, title, due_on, done_on FROM proposal_milestone
      WHERE proposal = \(proposal) AND community = \(community) ORDER BY due_on, id
      """
    ) { row in
      Milestone(id: try row(0), title: try row(1), dueOn: try row(2), doneOn: try row(3))
    }
  }
}

/// Sets a step, with the day on which it shall be done.
package struct SetMilestone: Command {
  package static let name = "set-milestone"
  package static let access = JointProcess.council
  package var proposal: ID<Proposal>
  package var title: String
  package var dueOn: Day

  package init(_ title: String, of proposal: ID<Proposal>, dueOn: Day) {
    self.proposal = proposal
    self.title = title
    self.dueOn = dueOn
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Never> {
    let found = try Proposal.shown(proposal, by: actor, in: tx)
    try found.require(.accepted, .changed)
    let known = try Milestone.all(of: proposal, community: actor.community, in: tx)
    guard known.count < Milestone.most else {
      throw DomainError.rule(Message("proposals.rule.milestones", .number(Milestone.most)))
    }
    let id = ID<Never>.derived("proposal-milestone", actor.command, proposal.uuid)
    try tx.insert(
      into: Milestone.table, id,
      [
        "community": actor.community, "proposal": proposal, "title": title, "due_on": dueOn,
        "done_on": nil as Day?,
      ])
    return id
  }
}

/// Says that a step is done; all who follow are told.
package struct ReachMilestone: Command {
  package static let name = "reach-milestone"
  package static let access = JointProcess.council
  package var proposal: ID<Proposal>
  package var milestone: UUID16

  package init(_ milestone: UUID16, of proposal: ID<Proposal>) {
    self.proposal = proposal
    self.milestone = milestone
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.shown(proposal, by: actor, in: tx)
    try found.require(.accepted, .changed)
    let all = try Milestone.all(of: proposal, community: actor.community, in: tx)
    guard let step = all.first(where: { $0.id.uuid == milestone }) else {
      throw DomainError.notFound
    }
    guard step.doneOn == nil else { return Done() }
    try tx.update(Milestone.table, step.id, ["done_on": actor.now.day])
    try ProposalEvent.tell(.milestone, of: proposal, saying: step.title, by: actor, in: tx)
    return Done()
  }
}
