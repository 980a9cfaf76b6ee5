import Core
import Database
import Web

/// That something is wrong between two: told to the women's council's confidant, and nobody else.
package struct Concern: Sendable {
  package static let table = Table("mentoring_concern")
  /// Whom the women's council trusts with what is confidential.
  static let readers = Access.roles([.caseWorker])

  let id: ID<Concern>
  let name: String
  let mentorName: String
  let madeOn: Day
  let words: [UInt8]
  let isSeen: Bool

  /// The newest first.
  ///
  /// Whoever is part of the pair does not find it here, whatever else she is.
  static func all(
    in community: ID<Community>, for reader: ID<Person>, tx: borrowing Transaction<some Any>
  ) throws -> [Concern] {
    try tx.all(
      """
      SELECT mentoring_concern.id, teller.name, mentor.name, made_on, words, seen_by IS NOT NULL
      FROM mentoring_concern
      JOIN person AS teller ON teller.id = mentoring_concern.person
      JOIN mentorship ON mentorship.id = mentoring_concern.mentorship
      JOIN person AS mentor ON mentor.id = mentorship.mentor
      WHERE mentoring_concern.community = \(community) AND mentorship.mentor <> \(reader)
        AND NOT EXISTS (SELECT 1 FROM mentorship_member
          WHERE mentorship_member.mentorship = mentorship.id
            AND mentorship_member.person = \(reader) AND mentoring_concern.person <> \(reader))
      ORDER BY made_on DESC, mentoring_concern.id DESC LIMIT 200
      """
    ) { row in
      Concern(
        id: try row(0), name: try row(1), mentorName: try row(2), madeOn: try row(3),
        words: try row(4), isSeen: try row(5))
    }
  }

  /// Whether there is anybody who would read it.
  static func hasReader(
    in community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      "SELECT 1 FROM membership WHERE community = \(community) AND role = 'case-worker'")
  }
}

/// Tells the women's council that something is wrong.
package struct TellConcern: Command {
  package static let name = "tell-mentoring-concern"
  package static let access = Access.signedIn
  package var mentorship: ID<Mentorship>
  private let seal: @Sendable (UUID16) -> [UInt8]

  init(_ words: String, about mentorship: ID<Mentorship>, _ letters: Letters) {
    self.mentorship = mentorship
    seal = { row in letters.seal(words, for: row) }
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    _ = try Mentorship.find(
      mentorship, for: person, community: actor.community, in: tx)
    guard try Concern.hasReader(in: actor.community, tx: tx) else {
      throw DomainError.rule(Message("mentoring.rule.no-reader"))
    }
    let id = ID<Concern>.make(at: actor.now)
    try tx.insert(
      into: Concern.table, id,
      [
        "community": actor.community, "person": person, "mentorship": mentorship,
        "words": seal(id.uuid), "made_on": actor.now.day, "seen_by": nil as ID<Person>?,
      ])
    return Done()
  }
}

/// Says that somebody has taken it in hand.
package struct TakeConcern: Command {
  package static let name = "take-mentoring-concern"
  package static let access = Concern.readers
  package var concern: ID<Concern>

  package init(_ concern: ID<Concern>) { self.concern = concern }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let reader = try actor.requirePerson()
    let known = try Concern.all(in: actor.community, for: reader, tx: tx)
    guard known.contains(where: { $0.id == concern }) else { throw DomainError.notFound }
    try tx.update(Concern.table, concern, ["seen_by": reader])
    return Done()
  }
}
