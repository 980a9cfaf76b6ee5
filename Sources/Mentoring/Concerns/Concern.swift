import Core
import Database
import Web

/// That something is wrong between two: told to the women's council, and nobody else.
package struct Concern: Sendable {
  package static let table = Table("mentoring_concern")
  /// The women's council, and whom it trusts with what is confidential.
  static let readers = Access.roles([.caseWorker, .councilWoman])
  /// Words may be long.
  static let size = 20

  let id: ID<Concern>
  let name: String
  let mentorName: String
  let madeOn: Day
  let words: [UInt8]
  let isSeen: Bool

  /// Who also runs the school or this site reads none: the form promises it to whoever tells.
  static func mayRead(_ roles: Set<Role>) -> Bool {
    readers.admits(roles) && !Access.staff.admits(roles)
  }

  /// The newest first.
  static func all(
    in community: ID<Community>, for reader: ID<Person>, _ paging: Paging,
    tx: borrowing Transaction<some Any>
  ) throws -> [Concern] {
    try tx.all(
      """
      SELECT mentoring_concern.id, teller.name, mentor.name, made_on, words, seen_by IS NOT NULL
      FROM mentoring_concern
      JOIN person AS teller ON teller.id = mentoring_concern.person
      JOIN mentorship ON mentorship.id = mentoring_concern.mentorship
      JOIN person AS mentor ON mentor.id = mentorship.mentor
      WHERE \(open(to: reader, in: community))
      ORDER BY made_on DESC, mentoring_concern.id DESC
      LIMIT \(paging.size) OFFSET \(paging.offset)
      """
    ) { row in
      Concern(
        id: try row(0), name: try row(1), mentorName: try row(2), madeOn: try row(3),
        words: try row(4), isSeen: try row(5))
    }
  }

  static func count(
    in community: ID<Community>, for reader: ID<Person>, tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      """
      SELECT count(*) FROM mentoring_concern
      JOIN mentorship ON mentorship.id = mentoring_concern.mentorship
      WHERE \(open(to: reader, in: community))
      """)
  }

  static func isOpen(
    _ concern: ID<Concern>, to reader: ID<Person>, in community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      """
      SELECT 1 FROM mentoring_concern
      JOIN mentorship ON mentorship.id = mentoring_concern.mentorship
      WHERE mentoring_concern.id = \(concern) AND \(open(to: reader, in: community))
      """)
  }

  /// Whoever is part of the pair does not find it, whatever else she is; and what was told to the
  /// confidant alone, before the council read such words, is hers alone.
  private static func open(to reader: ID<Person>, in community: ID<Community>) -> SQL {
    """
    mentoring_concern.community = \(community) AND mentorship.mentor <> \(reader)
    AND NOT EXISTS (SELECT 1 FROM mentorship_member
      WHERE mentorship_member.mentorship = mentorship.id
        AND mentorship_member.person = \(reader) AND mentoring_concern.person <> \(reader))
    AND (for_council = 1 OR EXISTS (SELECT 1 FROM membership
      WHERE membership.person = \(reader) AND membership.community = \(community)
        AND membership.role = 'case-worker'))
    """
  }

  /// The names of those who would read what is told of this pair: nobody who is part of it, and
  /// nobody who runs the school or this site.
  static func readers(
    of pair: Mentorship, in community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> [String] {
    try tx.all(
      """
      SELECT name FROM person WHERE id IN (
        SELECT person FROM membership
        WHERE community = \(community) AND role IN ('case-worker', 'womens-council')
          AND person <> \(pair.mentor)
          AND person NOT IN (
            SELECT person FROM mentorship_member WHERE mentorship = \(pair.id))
          AND person NOT IN (
            SELECT person FROM membership
            WHERE community = \(community) AND role IN ('administrator', 'facilitator')))
      ORDER BY sort_key, id LIMIT 20
      """
    ) { row in try row(0) }
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
    let pair = try Mentorship.find(
      mentorship, for: person, community: actor.community, in: tx)
    if try Concern.readers(of: pair, in: actor.community, tx: tx).isEmpty {
      throw DomainError.rule(Message("mentoring.rule.no-reader"))
    }
    let id = ID<Concern>.make(at: actor.now)
    try tx.insert(
      into: Concern.table, id,
      [
        "community": actor.community, "person": person, "mentorship": mentorship,
        "words": seal(id.uuid), "made_on": actor.now.day, "seen_by": nil as ID<Person>?,
        "for_council": true,
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
    guard Concern.mayRead(actor.roles),
      try Concern.isOpen(concern, to: reader, in: actor.community, tx: tx)
    else { throw DomainError.notFound }
    try tx.update(Concern.table, concern, ["seen_by": reader])
    return Done()
  }
}
