import Core
import Database
import Web

extension MentoringRequest {
  private static let columns: SQL = """
    mentoring_request.id, mentoring_request.person, person.name, expectation, languages, district,
    wants_woman, wishes, avoids, made_at
    """

  private init(row: borrowing Row) throws {
    id = try row(0)
    person = try row(1)
    name = try row(2)
    expectation = try row(3)
    wish = Wish(
      languages: Set(stored: try row(4)), district: try row(5), wantsWoman: try row(6),
      wishes: [ID<Person>](stored: try row(7)), avoids: [ID<Person>](stored: try row(8)))
    madeAt = try row(9)
  }

  /// The wish of a participant that nobody has answered yet.
  static func open(
    of person: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> MentoringRequest? {
    try tx.first(
      """
      SELECT \(columns) FROM mentoring_request JOIN person ON person.id = mentoring_request.person
      WHERE mentoring_request.person = \(person) AND state = 'open'
        AND mentoring_request.community = \(community)
      """, MentoringRequest.init(row:))
  }

  static func find(
    _ id: ID<MentoringRequest>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> MentoringRequest {
    let found = try tx.first(
      """
      SELECT \(columns) FROM mentoring_request JOIN person ON person.id = mentoring_request.person
      WHERE mentoring_request.id = \(id) AND mentoring_request.community = \(community)
      """, MentoringRequest.init(row:))
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// Those who have waited longest come first.
  ///
  /// All of them: what is suggested to one hangs on the others, and nobody waits twice.
  static func allOpen(
    in community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> [MentoringRequest] {
    try tx.all(openListing(community), MentoringRequest.init(row:))
  }

  static func openListing(_ community: ID<Community>) -> SQL {
    """
    SELECT \(columns) FROM mentoring_request JOIN person ON person.id = mentoring_request.person
    WHERE mentoring_request.community = \(community) AND state = 'open'
    ORDER BY made_at, mentoring_request.id
    """
  }
}
