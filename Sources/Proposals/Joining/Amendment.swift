import Core
import Database
import JSON
import Web

/// How somebody else would write a proposal; its authors take it or say why not.
struct Amendment: JSONModel {
  static let table = Table("proposal_amendment")
  static let most = 100

  enum State: String, Sendable, SQLBindable, SQLReadable { case open, accepted, refused }

  let id: ID<Amendment>
  let base: Int
  let title: String
  let words: String
  let why: String
  let state: State
  let reply: String
  let madeAt: Instant
  let person: ID<Person>

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("base") { $0.base }, .init("title") { $0.title },
    .init("words") { $0.words }, .init("why") { $0.why }, .init("state") { $0.state.rawValue },
    .init("reply") { $0.reply }, .init("on") { $0.madeAt.day },
  ]

  static func exists(
    by person: ID<Person>, to proposal: ID<Proposal>, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      "SELECT 1 FROM proposal_amendment WHERE proposal = \(proposal) AND person = \(person)")
  }

  static func all(
    of proposal: ID<Proposal>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Amendment] {
    try tx.all(
      """
      SELECT id, base, title, words, why, state, reply, made_at, person FROM proposal_amendment
      WHERE proposal = \(proposal) AND community = \(community)
      ORDER BY made_at DESC, id LIMIT \(most)
      """
    ) { row in
      Amendment(
        id: try row(0), base: try row(1), title: try row(2), words: try row(3), why: try row(4),
        state: try row(5), reply: try row(6), madeAt: try row(7), person: try row(8))
    }
  }
}

/// Puts an amendment before the authors.
package struct ProposeAmendment: Command {
  package static let name = "propose-amendment"
  package static let access = Access.signedIn
  package var proposal: ID<Proposal>
  package var base: Int
  package var text: ProposalText
  package var why: String

  package init(_ proposal: ID<Proposal>, from base: Int, to text: ProposalText, why: String) {
    self.proposal = proposal
    self.base = base
    self.text = text
    self.why = why
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Never> {
    let person = try actor.requirePerson()
    let found = try Proposal.shown(proposal, by: actor, in: tx)
    try found.require(.open)
    try JointProcess.find(found.process, community: actor.community, in: tx)
      .require(.amend, on: actor.now.day)
    try text.check()
    let known = try ProposalVersion.find(base, of: proposal, community: actor.community, in: tx)
    guard known.title != text.title || known.words != text.words else {
      throw DomainError.invalid([Fault("words", Message("proposals.fault.same"))])
    }
    let count = try tx.count(
      "SELECT count(*) FROM proposal_amendment WHERE proposal = \(proposal) AND state = 'open'")
    guard count < Amendment.most else {
      throw DomainError.rule(Message("proposals.rule.amendments", .number(Amendment.most)))
    }
    let id = ID<Never>.derived("proposal-amendment", actor.command, proposal.uuid)
    try tx.insert(
      into: Amendment.table, id,
      [
        "community": actor.community, "proposal": proposal, "base": base, "title": text.title,
        "words": text.words, "why": why, "person": person, "state": Amendment.State.open,
        "reply": "", "made_at": actor.now,
      ])
    try ProposalEvent.tell(.amendment, of: proposal, saying: why, by: actor, in: tx)
    try Follower.follow(proposal, person, as: .participant, by: actor, in: tx)
    return id
  }
}

/// Takes an amendment, which makes it the next version, or refuses it with a reason.
package struct AnswerAmendment: Command {
  package static let name = "answer-amendment"
  package static let access = Access.signedIn
  package var proposal: ID<Proposal>
  package var amendment: UUID16
  package var takes: Bool
  package var reply: String

  package init(_ amendment: UUID16, of proposal: ID<Proposal>, takes: Bool, reply: String) {
    self.proposal = proposal
    self.amendment = amendment
    self.takes = takes
    self.reply = reply
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Proposal.own(proposal, by: actor, in: tx)
    try found.require(.open)
    let all = try Amendment.all(of: proposal, community: actor.community, in: tx)
    guard let known = all.first(where: { $0.id.uuid == amendment }) else {
      throw DomainError.notFound
    }
    guard known.state == .open else {
      throw DomainError.rule(Message("proposals.rule.amendment-answered"))
    }
    if takes {
      guard known.base == found.version else {
        throw DomainError.rule(Message("proposals.rule.amendment-old"))
      }
      try answer(known, .accepted, in: tx)
      let text = ProposalText(known.title, known.words, in: found.language)
      _ = try found.write(text, why: known.why, by: actor, in: tx)
      try ProposalEvent.tell(.amended, of: proposal, saying: reply, by: actor, in: tx)
    } else {
      guard !reply.isEmpty else {
        throw DomainError.invalid([Fault("reply", Message("proposals.fault.reason"))])
      }
      try answer(known, .refused, in: tx)
      try ProposalEvent.tell(.amendmentRefused, of: proposal, saying: reply, by: actor, in: tx)
    }
    return Done()
  }

  private func answer(
    _ known: Amendment, _ state: Amendment.State, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.update(Amendment.table, known.id, ["state": state, "reply": reply])
  }
}
