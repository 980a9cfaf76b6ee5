import Core
import Database
import Web

extension MentorProfile {
  private static let columns: SQL = """
    mentor_profile.person, person.name, offers, languages, district, reach, capacity, is_woman,
    listed,
    (SELECT count(*) FROM mentorship WHERE mentorship.mentor = mentor_profile.person
      AND mentorship.state IN ('proposed', 'active'))
    """

  private init(row: borrowing Row) throws {
    person = try row(0)
    name = try row(1)
    offer = Offer(
      offers: try row(2), languages: Set(stored: try row(3)), district: try row(4),
      reach: try row(5), capacity: try row(6), isWoman: try row(7), isListed: try row(8))
    taken = try row(9)
  }

  static func find(
    _ person: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> MentorProfile? {
    try tx.first(
      """
      SELECT \(columns) FROM mentor_profile JOIN person ON person.id = mentor_profile.person
      WHERE mentor_profile.person = \(person) AND mentor_profile.community = \(community)
      """, MentorProfile.init(row:))
  }

  /// One page of those who offer themselves, for whoever looks for one.
  static func listed(
    in community: ID<Community>, _ paging: Paging, tx: borrowing Transaction<some Any>
  ) throws -> [MentorProfile] {
    try tx.all(
      listing(community, limit: paging.size, offset: paging.offset), MentorProfile.init(row:))
  }

  static func countListed(
    in community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      "SELECT count(*) FROM mentor_profile WHERE community = \(community) AND listed = 1")
  }

  /// All who offer themselves, to be chosen from; a village has some dozens at most.
  static func listed(
    in community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> [MentorProfile] {
    try tx.all(listing(community), MentorProfile.init(row:))
  }

  static func listing(
    _ community: ID<Community>, limit: Int = 500, offset: Int = 0
  ) -> SQL {
    """
    SELECT \(columns) FROM mentor_profile JOIN person ON person.id = mentor_profile.person
    WHERE mentor_profile.community = \(community) AND listed = 1
    ORDER BY person.sort_key, person.id LIMIT \(limit) OFFSET \(offset)
    """
  }
}
