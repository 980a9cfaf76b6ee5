import Core
import Database

extension Application {
  private static let columns: SQL = """
    id, cohort, source, state, made_on, erase_on, is_erased, name, reach, speaks, village,
    answer_1, answer_2, reply, person
    """

  private init(_ row: borrowing Row) throws {
    id = try row(0)
    cohort = try row(1)
    source = try row(2)
    state = try row(3)
    madeOn = try row(4)
    eraseOn = try row(5)
    isErased = try row(6)
    var words = Words()
    words.name = try row(7)
    words.reach = try row(8)
    words.speaks = Language(rawValue: try row(9)) ?? .ky
    words.village = try row(10)
    words.answers = [try row(11), try row(12)]
    self.words = words
    reply = try row(13)
    person = try row(14)
  }

  package static func find(
    _ id: ID<Application>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Application {
    let found = try tx.first(
      "SELECT \(columns) FROM application WHERE id = \(id) AND community = \(community)"
    ) { row in try Application(row) }
    guard let found else { throw DomainError.notFound }
    return found
  }

  static func find(
    code hash: [UInt8], community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Application? {
    try tx.first(
      "SELECT \(columns) FROM application WHERE code_hash = \(hash) AND community = \(community)"
    ) { row in try Application(row) }
  }

  /// Those of one state whose words are still there, in the order in which they came.
  static func all(
    _ state: State, of cohort: ID<Cohort>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Application] {
    try tx.all(listing(state, cohort, community)) { row in try Application(row) }
  }

  static func listing(_ state: State, _ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT \(columns) FROM application
    WHERE cohort = \(cohort) AND is_erased = 0 AND state = \(state) AND community = \(community)
    ORDER BY id LIMIT \(most)
    """
  }

  /// What a member asked for herself, the latest first.
  static func own(
    _ person: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Application] {
    try tx.all(
      """
      SELECT \(columns) FROM application
      WHERE person = \(person) AND community = \(community) ORDER BY id DESC LIMIT 20
      """
    ) { row in try Application(row) }
  }

  static func openCount(
    in cohort: ID<Cohort>, tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      """
      SELECT count(*) FROM application
      WHERE cohort = \(cohort) AND is_erased = 0 AND state IN ('sent', 'waiting')
      """)
  }
}
