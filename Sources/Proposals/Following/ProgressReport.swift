import Core
import Database
import JSON
import Web

/// What was done since the last time, and what it cost.
package struct ProgressReport: JSONModel {
  package static let table = Table("proposal_report")

  /// Said once, at the end.
  package enum Ending: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    case done, undone

    var stage: Stage { self == .done ? .done : .undone }
  }

  let id: ID<ProgressReport>
  let day: Day
  let words: String
  let spent: Int
  let ending: Ending?

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("day") { $0.day }, .init("words") { $0.words },
    .init("spent") { $0.spent }, .init("ending") { $0.ending?.rawValue },
  ]

  static func all(
    of proposal: ID<Proposal>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [ProgressReport] {
    try tx.all(
      """
      SELECT id, day, words, spent, ending FROM proposal_report
      WHERE proposal = \(proposal) AND community = \(community) ORDER BY day DESC, id DESC LIMIT 200
      """
    ) { row in
      ProgressReport(
        id: try row(0), day: try row(1), words: try row(2), spent: try row(3),
        ending: try row(4))
    }
  }
}

/// Reports on the work: with a photograph, with the money spent, and at last with its end.
package struct ReportProgress: Command {
  package static let name = "report-progress"
  package static let access = JointProcess.council
  package var proposal: ID<Proposal>
  package var words: String
  package var spent: Int
  package var ending: ProgressReport.Ending?
  var picture: DescribedPicture?

  package init(
    _ words: String, of proposal: ID<Proposal>, spent: Int = 0,
    ending: ProgressReport.Ending? = nil
  ) {
    self.proposal = proposal
    self.words = words
    self.spent = spent
    self.ending = ending
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Never> {
    let found = try Proposal.shown(proposal, by: actor, in: tx)
    try found.require(.accepted, .changed)
    let id = ID<ProgressReport>.derived("proposal-report", actor.command, proposal.uuid)
    try tx.insert(
      into: ProgressReport.table, id,
      [
        "community": actor.community, "proposal": proposal, "day": actor.now.day,
        "words": words, "spent": spent, "ending": ending,
      ])
    if let picture {
      try ProposalFile.lay(picture, beside: proposal, report: id, by: actor, in: tx)
    }
    if let ending { try found.move(to: ending.stage, in: tx) }
    let kind: ProposalEvent.Kind = ending.map { $0 == .done ? .done : .undone } ?? .report
    try ProposalEvent.tell(kind, of: proposal, saying: words, by: actor, in: tx)
    return ID<Never>(id.uuid)
  }
}
