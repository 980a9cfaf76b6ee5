import Core
import Database
import JSON
import Web

/// A proposal as one reader may see it.
struct ProposalModel: JSONModel {
  let proposal: Proposal
  let process: JointProcess
  /// What the reader is to it.
  let role: Follower.Role?
  let hasSupported: Bool
  /// Whether she may read its words; of what is gone others see only that it was there.
  let isReadable: Bool
  let words: String
  let authors: [String]
  /// How many of those who support it signed a sheet of paper.
  let onPaper: Int
  let asked: [String]
  let versions: [ProposalVersion]
  let amendments: [Amendment]
  let files: [ProposalFile]
  let trace: [ProposalEvent]
  let mergedInto: Proposal?
  let answer: ProposalAnswer?
  let votes: [ProposalVote]
  /// Working days until the answer is due, below zero those that are over.
  let daysLeft: Int?
  let milestones: [Milestone]
  let reports: [ProgressReport]
  let today: Day

  var isAuthor: Bool { role == .author }
  var awaited: AwaitedAnswer? { AwaitedAnswer(of: proposal, in: process) }
  var spent: Int { reports.map(\.spent).reduce(0, +) }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.proposal.id }, .init("process") { $0.proposal.process },
    .init("number") { $0.proposal.number }, .init("title") { $0.proposal.title },
    .init("words") { $0.words }, .init("language") { $0.proposal.language.rawValue },
    .init("version") { $0.proposal.version }, .init("stage") { $0.proposal.stage.rawValue },
    .init("authors") { $0.authors }, .init("supporters") { $0.proposal.supporters },
    .init("supportersOnPaper") { $0.onPaper },
    .init("enteredBy") { $0.proposal.enteredBy }, .init("broughtOn") { $0.proposal.broughtOn },
    .init("estimate") { $0.proposal.estimate }, .init("handedOn") { $0.proposal.handedOn },
    .init("dueOn") { $0.proposal.dueOn }, .init("passedOn") { $0.proposal.passedOn },
    .init("awaited") { $0.awaited },
    .init("late") { $0.proposal.isLate(on: $0.today) },
    .init("mergedInto") { $0.proposal.mergedInto }, .init("versions") { $0.versions },
    .init("amendments") { $0.amendments }, .init("files") { $0.files },
    .init("answer") { $0.answer }, .init("votes") { $0.votes },
    .init("workingDaysLeft") { $0.daysLeft },
    .init("milestones") { $0.milestones }, .init("reports") { $0.reports },
    .init("trace") { $0.trace },
  ]

  static func read(
    _ id: ID<Proposal>, for viewer: Viewer, today: Day, _ freeDays: any FreeDays,
    in tx: borrowing Transaction<some Any>
  ) throws -> ProposalModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let proposal = try Proposal.find(id, community: community, in: tx)
    let process = try JointProcess.find(
      proposal.process, community: community, for: viewer, in: tx)
    let role = try viewer.person.flatMap { try Follower.role(of: $0, in: id, tx: tx) }
    let isInside = role == .author || role == .asked || viewer.may(.staff)
    let trace = try ProposalEvent.trace(
      of: id, community: community, withAuthors: isInside, in: tx)
    // What was never seen is not here for anybody else.
    guard isInside || !trace.isEmpty else { throw DomainError.notFound }
    let isReadable = proposal.stage.isShown || isInside
    let versions =
      isReadable ? try ProposalVersion.all(of: id, community: community, in: tx) : []
    let isNamed = proposal.isNamed || isInside || viewer.may(JointProcess.council)
    return ProposalModel(
      proposal: isReadable ? proposal : proposal.husk, process: process, role: role,
      hasSupported: try viewer.person.map {
        try SupportProposal.isGiven(by: $0, to: id, in: tx)
      } ?? false, isReadable: isReadable, words: versions.last?.words ?? "",
      authors: isReadable && isNamed
        ? try names(.author, proposal, community, in: tx) : [],
      onPaper: try tx.count(
        """
        SELECT count(*) FROM proposal_support
        WHERE proposal = \(id) AND entered_by IS NOT NULL
        """),
      asked: isInside ? try names(.asked, proposal, community, in: tx) : [], versions: versions,
      amendments: isReadable ? try Amendment.all(of: id, community: community, in: tx) : [],
      files: isReadable ? try ProposalFile.all(of: id, community: community, in: tx) : [],
      trace: trace,
      mergedInto: try proposal.mergedInto.map {
        try Proposal.find($0, community: community, in: tx)
      },
      answer: isReadable ? try ProposalAnswer.find(id, community: community, in: tx) : nil,
      votes: try ProposalVote.all(of: id, community: community, in: tx),
      daysLeft: proposal.stage == .open
        ? try proposal.dueOn.map {
          try freeDays.left(until: $0, on: today, community: community, in: tx)
        } : nil, milestones: try Milestone.all(of: id, community: community, in: tx),
      reports: try ProgressReport.all(of: id, community: community, in: tx), today: today)
  }

  /// Whoever wrote first stands first.
  private static func names(
    _ role: Follower.Role, _ proposal: Proposal, _ community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [String] {
    let all = try Follower.all(role, of: proposal.id, community: community, in: tx)
    return all.filter { $0.person == proposal.author }.map(\.name)
      + all.filter { $0.person != proposal.author }.map(\.name)
  }
}

extension Proposal {
  /// What stays to be seen of one that is gone: that it was there, its title, its days.
  var husk: Proposal {
    Proposal(
      id: id, process: process, number: number, author: author, authorName: "", isNamed: false,
      title: stage == .hidden || stage == .waiting ? "…" : title, language: language,
      version: version, stage: stage,
      madeAt: madeAt, supporters: supporters, estimate: nil, estimateWords: "",
      mergedInto: mergedInto, reason: stage == .withdrawn ? reason : "", handedOn: handedOn,
      dueOn: dueOn, passedOn: passedOn, passedTimes: passedTimes, unansweredOn: unansweredOn,
      enteredBy: nil, broughtOn: broughtOn)
  }
}
