import Core
import Database
import Web

/// That somebody is told what becomes of a proposal, and as what.
enum Follower {
  static let table = Table("proposal_follower")

  enum Role: String, Sendable, SQLBindable, SQLReadable {
    case author, asked, supporter, participant

    fileprivate var rank: Int {
      switch self {
      case .author: 3
      case .asked: 2
      case .supporter: 1
      case .participant: 0
      }
    }
  }

  static func id(_ proposal: ID<Proposal>, _ person: ID<Person>) -> ID<Person> {
    .derived("proposal-follower", proposal.uuid, person.uuid)
  }

  static func role(
    of person: ID<Person>, in proposal: ID<Proposal>, tx: borrowing Transaction<some Any>
  ) throws -> Role? {
    try tx.first(
      "SELECT role FROM proposal_follower WHERE id = \(id(proposal, person))"
    ) { row in try row(0) }
  }

  /// Whoever follows as more than this stays what she is.
  static func follow(
    _ proposal: ID<Proposal>, _ person: ID<Person>, as role: Role, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let known = try self.role(of: person, in: proposal, tx: tx)
    if let known, known.rank >= role.rank { return }
    let now = try ProposalEvent.last(in: actor.community, tx: tx)
    try write(proposal, person, role, since: now, by: actor, in: tx)
  }

  private static func write(
    _ proposal: ID<Proposal>, _ person: ID<Person>, _ role: Role, since: Int, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    if try self.role(of: person, in: proposal, tx: tx) != nil {
      try tx.update(table, id(proposal, person), ["role": role])
    } else {
      try tx.insert(
        into: table, id(proposal, person),
        [
          "community": actor.community, "proposal": proposal, "person": person, "role": role,
          "since": since,
        ])
    }
  }

  /// Lets go whoever follows as no more than this.
  static func leave(
    _ proposal: ID<Proposal>, _ person: ID<Person>, as role: Role,
    in tx: borrowing Transaction<Writes>
  ) throws {
    guard try self.role(of: person, in: proposal, tx: tx) == role else { return }
    try tx.delete(from: table, id(proposal, person))
  }

  /// Whom an event is for, as the list of news has it: nobody is told what she did herself.
  static func told(
    of proposal: ID<Proposal>, _ audience: ProposalEvent.Audience, by actor: Actor
  ) -> SQL {
    let roles: SQL =
      switch audience {
      case .everybody: ""
      case .authors: " AND proposal_follower.role = \(Role.author)"
      case .asked: " AND proposal_follower.role = \(Role.asked)"
      }
    let others: SQL = actor.person.map { " AND proposal_follower.person <> \($0)" } ?? ""
    return """
      SELECT proposal_follower.person FROM proposal_follower
      WHERE proposal_follower.proposal = \(proposal)
        AND proposal_follower.community = \(actor.community)\(roles)\(others)
      """
  }

  /// Those of one role, with their names.
  static func all(
    _ role: Role, of proposal: ID<Proposal>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [(person: ID<Person>, name: String)] {
    try tx.all(
      """
      SELECT person.id, person.name FROM proposal_follower
      JOIN person ON person.id = proposal_follower.person
      WHERE proposal_follower.proposal = \(proposal) AND proposal_follower.role = \(role)
        AND proposal_follower.community = \(community)
      ORDER BY proposal_follower.since, person.id LIMIT 1000
      """
    ) { row in (person: try row(0), name: try row(1)) }
  }
}
