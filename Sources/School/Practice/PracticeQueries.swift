import Core
import Database
import Web

extension PracticeReport {
  private static let columns: SQL = """
    practice_report.id, practice_report.task, practice_report.cohort, practice_report.person,
    person.name, practice_report.day, practice_report.place, practice_report.outcome,
    practice_report.shown, practice_report.state, practice_report.answer,
    EXISTS (SELECT 1 FROM practice_picture WHERE practice_picture.id = practice_report.id),
    practice_task.kind, practice_task.title
    """
  /// The task may be another cohort's: she moved, and what she did went along.
  private static let source: SQL = """
    practice_report JOIN person ON person.id = practice_report.person
    JOIN practice_task ON practice_task.id = practice_report.task
    """

  private init(_ row: borrowing Row) throws {
    id = try row(0)
    task = try row(1)
    cohort = try row(2)
    person = try row(3)
    name = try row(4)
    deed = Deed(
      day: try row(5), place: try row(6), outcome: try row(7), isShown: try row(8))
    state = try row(9)
    answer = try row(10)
    hasPicture = try row(11)
    taskKind = try row(12)
    taskTitle = try row(13)
  }

  static func find(
    _ id: ID<PracticeReport>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PracticeReport {
    let found = try tx.first(
      """
      SELECT \(columns) FROM \(source)
      WHERE practice_report.id = \(id) AND practice_report.community = \(community)
      """
    ) { row in try PracticeReport(row) }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// Her own in a cohort, the newest first.
  static func all(
    of person: ID<Person>, in cohort: ID<Cohort>, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> [PracticeReport] {
    try tx.all(mine(person, cohort, community)) { row in try PracticeReport(row) }
  }

  static func mine(
    _ person: ID<Person>, _ cohort: ID<Cohort>, _ community: ID<Community>
  ) -> SQL {
    """
    SELECT \(columns) FROM \(source)
    WHERE practice_report.cohort = \(cohort) AND practice_report.person = \(person)
      AND practice_report.community = \(community)
    ORDER BY practice_report.day DESC, practice_report.id DESC LIMIT 200
    """
  }

  /// What came of it for those who let the others read it, the newest first.
  static func shown(
    in cohort: ID<Cohort>, community: ID<Community>, limit: Int,
    tx: borrowing Transaction<some Any>
  ) throws -> [PracticeReport] {
    try tx.all(showing(cohort, community, limit)) { row in try PracticeReport(row) }
  }

  static func showing(_ cohort: ID<Cohort>, _ community: ID<Community>, _ limit: Int) -> SQL {
    """
    SELECT \(columns) FROM \(source)
    WHERE practice_report.cohort = \(cohort) AND practice_report.state = 'confirmed'
      AND practice_report.community = \(community) AND practice_report.shown = 1
    ORDER BY practice_report.day DESC, practice_report.id DESC LIMIT \(limit)
    """
  }

  /// Those of a state in a cohort, who waited longest first.
  static func all(
    _ state: State, in cohort: ID<Cohort>, community: ID<Community>, _ paging: Paging,
    tx: borrowing Transaction<some Any>
  ) throws -> [PracticeReport] {
    try tx.all(listing(state, cohort, community, paging)) { row in try PracticeReport(row) }
  }

  static func listing(
    _ state: State, _ cohort: ID<Cohort>, _ community: ID<Community>, _ paging: Paging
  ) -> SQL {
    """
    SELECT \(columns) FROM \(source)
    WHERE practice_report.cohort = \(cohort) AND practice_report.state = \(state)
      AND practice_report.community = \(community)
    ORDER BY practice_report.day, practice_report.id LIMIT \(Paging.size) OFFSET \(paging.offset)
    """
  }

  static func count(
    _ state: State, in cohort: ID<Cohort>, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      """
      SELECT count(*) FROM practice_report
      WHERE cohort = \(cohort) AND state = \(state) AND community = \(community)
      """)
  }

  /// How many were confirmed, of everybody in a cohort.
  static func confirmed(
    in cohort: ID<Cohort>, community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> [ID<Person>: Int] {
    let pairs: [(ID<Person>, Int)] = try tx.all(
      """
      SELECT person, count(*) FROM practice_report
      WHERE cohort = \(cohort) AND state = 'confirmed' AND community = \(community)
      GROUP BY person
      """
    ) { row in (try row(0), try row(1)) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  static func confirmed(
    of person: ID<Person>, in cohort: ID<Cohort>, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      """
      SELECT count(*) FROM practice_report
      WHERE cohort = \(cohort) AND person = \(person) AND state = 'confirmed'
        AND community = \(community)
      """)
  }
}
