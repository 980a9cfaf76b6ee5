import Core
import Database
import Web

/// Casts her vote by phone, or changes it until it closes; who is in the register may, one vote each.
package struct VoteOnMotion: Command {
  package static let name = "vote-on-motion"
  package static let access = Access.signedIn
  package var motion: ID<Motion>
  package var gathering: ID<Gathering>
  package var choice: MotionChoice

  package init(_ motion: ID<Motion>, at gathering: ID<Gathering>, _ choice: MotionChoice) {
    self.motion = motion
    self.gathering = gathering
    self.choice = choice
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    let meeting = try Gathering.find(gathering, community: actor.community, in: tx)
    guard meeting.state != .draft else { throw DomainError.notFound }
    let found = try Motion.find(motion, of: gathering, in: tx)
    guard try Registration.exists(person, at: gathering, in: tx) else {
      throw DomainError.rule(Message("gatherings.rule.not-registered"))
    }
    guard meeting.state == .open, found.takesBallots(at: actor.now) else {
      throw DomainError.rule(Message("gatherings.rule.motion-closed"))
    }
    let isSecret = found.terms.ballot == .secret
    if isSecret { try keep(of: person, in: tx) }
    try tx.put(
      into: Motion.casts, PhoneVotes.id(person, on: motion),
      [
        "community": actor.community, "motion": motion, "person": person,
        "choice": isSecret ? nil : choice,
      ])
    return Done()
  }

  /// Past the journal, which says that she voted and may not say how.
  private func keep(
    of person: ID<Person>, in tx: borrowing Transaction<Writes>
  ) throws {
    guard let key = try MotionKey.find(motion, in: tx) else {
      throw DomainError.rule(Message("gatherings.rule.motion-closed"))
    }
    try tx.run(
      """
      INSERT INTO motion_ballot (id, motion, choice)
      VALUES (\(key.ballot(of: person)), \(motion), \(choice))
      ON CONFLICT (id) DO UPDATE SET choice = excluded.choice
      """)
  }
}

/// What came by phone.
enum PhoneVotes {
  static func id(_ person: ID<Person>, on motion: ID<Motion>) -> UUID16 {
    ID<Motion>.derived("motion-cast", motion.uuid, person.uuid).uuid
  }

  static func hasCast(
    _ person: ID<Person>, on motion: ID<Motion>, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists("SELECT 1 FROM motion_cast WHERE id = \(id(person, on: motion))")
  }

  /// How many have voted by phone, which says nothing of how.
  static func turnout(
    of motion: ID<Motion>, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count("SELECT count(*) FROM motion_cast WHERE motion = \(motion)")
  }

  /// The sums; asked for by nobody but the command that closes the vote.
  static func count(
    _ motion: Motion, in tx: borrowing Transaction<Writes>
  ) throws -> HandCount {
    guard motion.terms.ballot != .hands else { return HandCount() }
    let source: SQL = motion.terms.ballot == .open ? "motion_cast" : "motion_ballot"
    let rows: [(MotionChoice, Int)] = try tx.all(
      "SELECT choice, count(*) FROM \(source) WHERE motion = \(motion.id) GROUP BY choice"
    ) { row in (try row(0), try row(1)) }
    return rows.reduce(HandCount()) { sum, row in
      switch row.0 {
      case .inFavour: sum + HandCount(for: row.1)
      case .against: sum + HandCount(against: row.1)
      case .abstained: sum + HandCount(abstained: row.1)
      }
    }
  }
}
