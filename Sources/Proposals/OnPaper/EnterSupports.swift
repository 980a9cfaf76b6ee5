import Core
import Database
import Web

/// Enters a sheet on which residents signed that they want a proposal too: each counts once, and of
/// whom it was counted before is said.
package struct EnterSupports: Command {
  package static let name = "enter-supports"
  package static let access = Access.clerks
  static let most = 60
  package var proposal: ID<Proposal>
  /// Names or numbers, one of each line of the sheet.
  package var written: [String]
  package var broughtOn: Day

  package init(_ written: [String], for proposal: ID<Proposal>, on day: Day) {
    self.written = written
    self.proposal = proposal
    broughtOn = day
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> SheetCount {
    let found = try Proposal.shown(proposal, by: actor, in: tx)
    try found.require(.open)
    let brought = try BroughtOnPaper(on: broughtOn, by: actor)
    try JointProcess.find(found.process, community: actor.community, in: tx)
      .require(.support, on: broughtOn)
    var count = SheetCount(counted: 0, known: [])
    for person in try people(by: actor, in: tx) {
      let isAuthor = try Follower.role(of: person, in: proposal, tx: tx) == .author
      let isGiven = try SupportProposal.isGiven(by: person, to: proposal, in: tx)
      if isAuthor || isGiven {
        if !count.known.contains(person) { count.known.append(person) }
        continue
      }
      try SupportProposal.give(
        person, to: proposal, enteredBy: brought.clerk, by: actor, in: tx)
      try Follower.follow(proposal, person, as: .supporter, by: actor, in: tx)
      count.counted += 1
    }
    try SupportProposal.recount(proposal, in: tx)
    return count
  }

  /// All of the sheet or nothing: a line that names nobody, or several, is said and looked at again.
  private func people(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> [ID<Person>] {
    guard !written.isEmpty else {
      throw DomainError.invalid([Fault("names", Message("web.fault.required"))])
    }
    guard written.count <= Self.most else {
      throw DomainError.invalid([
        Fault("names", Message("proposals.fault.sheet-long", .number(Self.most)))
      ])
    }
    var (people, unknown): ([ID<Person>], [String]) = ([], [])
    for line in written {
      if case .one(let person) = try Register.find(line, community: actor.community, in: tx) {
        people.append(person)
      } else {
        unknown.append(line)
      }
    }
    guard unknown.isEmpty else {
      let names = Message("proposals.fault.sheet", .text(unknown.joined(separator: "; ")))
      throw DomainError.invalid([Fault("names", names)])
    }
    return people
  }
}

/// What a sheet came to: how many were counted, and whom the count had already.
package struct SheetCount: CommandOutcome, Equatable {
  package var counted: Int
  package var known: [ID<Person>]

  package init(counted: Int, known: [ID<Person>]) {
    self.counted = counted
    self.known = known
  }

  package var stored: String {
    ([String(counted)] + known.map(\.description)).joined(separator: " ")
  }

  package init?(stored: String) {
    let parts = stored.split(separator: " ")
    guard let count = parts.first.flatMap({ Int($0) }) else { return nil }
    counted = count
    known = parts.dropFirst().compactMap { ID<Person>($0) }
  }
}
