import Core
import Database
import Web

extension Mentorship {
  private static let columns: SQL = """
    mentorship.id, mentor, person.name, title, state, answered_at, reply, ended_at,
    mentorship.reason, mentorship.farewell
    """

  private init(row: borrowing Row) throws {
    id = try row(0)
    mentor = try row(1)
    mentorName = try row(2)
    title = try row(3)
    state = try row(4)
    answeredAt = try row(5)
    reply = try row(6)
    endedAt = try row(7)
    reason = try row(8)
    farewell = try row(9)
  }

  static func find(
    _ id: ID<Mentorship>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Mentorship {
    let found = try all(
      "mentorship.id = \(id) AND mentorship.community = \(community)", limit: 1, in: tx)
    guard let first = found.first else { throw DomainError.notFound }
    return first
  }

  /// The same for one of those it is between; to everybody else, whatever her roles, it is not there.
  static func find(
    _ id: ID<Mentorship>, for person: ID<Person>?, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Mentorship {
    let found = try find(id, community: community, in: tx)
    guard found.concerns(person) else { throw DomainError.notFound }
    return found
  }

  /// Those a person is part of, as mentor or as member, the newest first.
  static func all(
    of person: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Mentorship] {
    try all(
      """
      mentorship.community = \(community) AND (mentorship.mentor = \(person) OR mentorship.id IN (
        SELECT mentorship FROM mentorship_member WHERE mentorship_member.person = \(person)))
      """, limit: 200, in: tx)
  }

  /// What was proposed for one of these wishes and waits for an answer.
  static func proposed(
    for requests: [ID<MentoringRequest>], in community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> [Mentorship] {
    guard !requests.isEmpty else { return [] }
    return try all(
      """
      mentorship.community = \(community) AND state = 'proposed' AND mentorship.id IN (
        SELECT mentorship FROM mentorship_member WHERE request IN (\(list: requests)))
      """, limit: requests.count * Mentorship.mostMembers, in: tx)
  }

  /// Those of a list, in its order.
  static func all(
    _ ids: [ID<Mentorship>], in community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> [Mentorship] {
    guard !ids.isEmpty else { return [] }
    let found = try all(
      "mentorship.community = \(community) AND mentorship.id IN (\(list: ids))", limit: ids.count,
      in: tx)
    let known = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    return ids.compactMap { known[$0] }
  }

  /// Two queries, however many there are.
  private static func all(
    _ condition: SQL, limit: Int, in tx: borrowing Transaction<some Any>
  ) throws -> [Mentorship] {
    let pairs: [Mentorship] = try tx.all(
      "SELECT \(columns) FROM mentorship JOIN person ON person.id = mentor WHERE " + condition
        + " ORDER BY proposed_at DESC, mentorship.id LIMIT \(limit)", Mentorship.init(row:))
    guard !pairs.isEmpty else { return [] }
    let members: [(ID<Mentorship>, Member)] = try tx.all(
      """
      SELECT mentorship, mentorship_member.person, person.name, request, left_on,
        mentorship_member.farewell
      FROM mentorship_member JOIN person ON person.id = mentorship_member.person
      WHERE mentorship IN (\(list: pairs.map(\.id))) ORDER BY person.sort_key, person.id
      """
    ) { row in
      (
        try row(0),
        Member(
          person: try row(1), name: try row(2), request: try row(3), leftOn: try row(4),
          farewell: try row(5))
      )
    }
    let grouped = Dictionary(grouping: members, by: \.0)
    return pairs.map { pair in
      var pair = pair
      pair.members = grouped[pair.id, default: []].map(\.1)
      return pair
    }
  }

  /// Pairs that were together before and parted for this reason.
  static func parted(
    because reason: EndReason, in community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> Set<Couple> {
    Set(
      try tx.all(
        """
        SELECT mentor, mentorship_member.person FROM mentorship
        JOIN mentorship_member ON mentorship_member.mentorship = mentorship.id
        WHERE mentorship.community = \(community)
          AND ((state = 'ended' AND mentorship.reason = \(reason.rawValue))
            OR mentorship_member.reason = \(reason.rawValue))
        """
      ) { row in Couple(mentor: try row(0), participant: try row(1)) })
  }
}

/// A mentor and a participant, whatever is or was between them.
struct Couple: Hashable, Sendable {
  let mentor: ID<Person>
  let participant: ID<Person>
}
