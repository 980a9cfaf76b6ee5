import Core
import Database
import JSON
import Web

/// What the council said to a proposal.
package struct ProposalAnswer: JSONModel, Equatable {
  package static let table = Table("proposal_answer")

  package enum Outcome: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    case accepted, changed, refused

    var stage: Stage {
      switch self {
      case .accepted: .accepted
      case .changed: .changed
      case .refused: .refused
      }
    }

    fileprivate var event: ProposalEvent.Kind {
      switch self {
      case .accepted: .accepted
      case .changed: .changed
      case .refused: .refused
      }
    }
  }

  package var outcome: Outcome
  package var reason: String
  package var cost: Int?
  package var budgetLine: String
  /// Whom the council names: an office or a person.
  package var responsible: String
  package var dueOn: Day?
  package var body: String
  package private(set) var answeredOn: Day?

  package init(
    _ outcome: Outcome, reason: String = "", cost: Int? = nil, budgetLine: String = "",
    responsible: String = "", dueOn: Day? = nil, body: String = ""
  ) {
    self.outcome = outcome
    self.reason = reason
    self.cost = cost
    self.budgetLine = budgetLine
    self.responsible = responsible
    self.dueOn = dueOn
    self.body = body
  }

  package static let fields: [JSONField<Self>] = [
    .init("outcome") { $0.outcome.rawValue }, .init("reason") { $0.reason },
    .init("cost") { $0.cost }, .init("budgetLine") { $0.budgetLine },
    .init("responsible") { $0.responsible }, .init("dueOn") { $0.dueOn },
    .init("body") { $0.body }, .init("answeredOn") { $0.answeredOn },
  ]

  static func id(_ proposal: ID<Proposal>) -> ID<ProposalAnswer> {
    .derived("proposal-answer", proposal.uuid)
  }

  static func find(
    _ proposal: ID<Proposal>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> ProposalAnswer? {
    try tx.first(
      """
      SELECT outcome, reason, cost, budget_line, responsible, due_on, body, answered_on
      FROM proposal_answer WHERE id = \(id(proposal)) AND community = \(community)
      """
    ) { row in
      var answer = ProposalAnswer(
        try row(0), reason: try row(1), cost: try row(2), budgetLine: try row(3),
        responsible: try row(4), dueOn: try row(5), body: try row(6))
      answer.answeredOn = try row(7)
      return answer
    }
  }

  /// Who accepts says who does it and until when; who does not, or changes it, says why.
  func check() throws {
    var faults: [Fault] = []
    if outcome != .accepted && reason.isEmpty {
      faults.append(Fault("reason", Message("proposals.fault.reason")))
    }
    if outcome != .refused {
      if responsible.isEmpty {
        faults.append(Fault("responsible", Message("web.fault.required")))
      }
      if dueOn == nil { faults.append(Fault("due", Message("web.fault.required"))) }
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}

/// Answers a proposal; an answer may be put right, and all are told again.
package struct AnswerProposal: Command {
  package static let name = "answer-proposal"
  package static let access = JointProcess.council
  package var proposal: ID<Proposal>
  package var answer: ProposalAnswer

  package init(_ proposal: ID<Proposal>, _ answer: ProposalAnswer) {
    self.proposal = proposal
    self.answer = answer
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.shown(proposal, by: actor, in: tx)
    try found.require(.open, .accepted, .changed, .refused)
    if let person = actor.person,
      try Follower.role(of: person, in: proposal, tx: tx) == .author
    {
      throw DomainError.rule(Message("proposals.rule.own-answer"))
    }
    try answer.check()
    let isRefused = answer.outcome == .refused
    let isNew = try tx.put(
      into: ProposalAnswer.table, ProposalAnswer.id(proposal),
      [
        "community": actor.community, "proposal": proposal, "outcome": answer.outcome,
        "reason": answer.reason, "cost": isRefused ? nil : answer.cost,
        "budget_line": isRefused ? "" : answer.budgetLine,
        "responsible": isRefused ? "" : answer.responsible,
        "due_on": isRefused ? nil : answer.dueOn, "body": answer.body,
        "answered_on": actor.now.day,
      ])
    guard isNew else { return Done() }
    try found.move(to: answer.outcome.stage, in: tx)
    try ProposalEvent.tell(
      answer.outcome.event, of: proposal, saying: answer.reason, by: actor, in: tx)
    return Done()
  }
}
