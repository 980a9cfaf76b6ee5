import Core
import Database
import Web

extension PeopleImport {
  private static let columns: SQL = """
    id, cohort, file_name, state, rows_total, rows_done, enrolled, rows_faulty, rows_namesake,
    rows_known, rows_enrolled, rows_new, namesakes, actor, created_at,
    untaken
    """

  private init(_ row: borrowing Row) throws {
    var counts: [ImportVerdict: Int] = [:]
    for (index, verdict) in ImportVerdict.allCases.enumerated() {
      counts[verdict] = try row(Int32(7 + index))
    }
    self.init(
      id: try row(0), cohort: try row(1), fileName: try row(2), state: try row(3),
      total: try row(4), done: try row(5), enrolled: try row(6), counts: counts,
      namesakes: try row(12), actor: try row(13), createdAt: try row(14),
      untaken: (try row(15) as String).split(separator: "\n").map(String.init))
  }

  package static func find(
    _ id: ID<PeopleImport>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PeopleImport {
    let found = try tx.first(
      "SELECT \(columns) FROM import WHERE id = \(id) AND community = \(community)"
    ) { row in try PeopleImport(row) }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// The latest imports into a cohort.
  static func latest(
    of cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [PeopleImport] {
    try tx.all(
      """
      SELECT \(columns) FROM import WHERE cohort = \(cohort) AND community = \(community)
        AND state <> 'dropped'
      ORDER BY created_at DESC LIMIT 10
      """
    ) { row in try PeopleImport(row) }
  }
}

extension ImportRow {
  private static let columns: SQL = """
    number, name, called, identifier, verdict, fault, fault_column, fault_detail, person, known_as
    """

  private init(_ row: borrowing Row) throws {
    number = try row(0)
    name = try row(1)
    called = try row(2)
    identifier = try row(3)
    verdict = try row(4)
    if let kind: ImportFault.Kind = try row(5) {
      fault = ImportFault(
        kind: kind, column: try row(6) ?? "", detail: try row(7) ?? 0)
    }
    person = try row(8)
    knownAs = try row(9)
  }

  /// A page of the preview, what is wrong first.
  static func page(
    of id: ID<PeopleImport>, _ paging: Paging, in tx: borrowing Transaction<some Any>
  ) throws -> [ImportRow] {
    try tx.all(listing(id, paging)) { row in try ImportRow(row) }
  }

  static func listing(_ id: ID<PeopleImport>, _ paging: Paging) -> SQL {
    """
    SELECT \(columns) FROM import_row WHERE import = \(id)
    ORDER BY rank, place LIMIT \(Paging.size) OFFSET \(paging.offset)
    """
  }

  static func count(
    of id: ID<PeopleImport>, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count("SELECT count(*) FROM import_row WHERE import = \(id)")
  }

  /// A chunk in the order of the file.
  static func chunk(
    of id: ID<PeopleImport>, _ places: ClosedRange<Int>, in tx: borrowing Transaction<some Any>
  ) throws -> [ImportRow] {
    try tx.all(chunkListing(id, places)) { row in try ImportRow(row) }
  }

  static func chunkListing(_ id: ID<PeopleImport>, _ places: ClosedRange<Int>) -> SQL {
    """
    SELECT \(columns) FROM import_row
    WHERE import = \(id) AND place BETWEEN \(places.lowerBound) AND \(places.upperBound)
    ORDER BY place
    """
  }

  func insert(
    into id: ID<PeopleImport>, place: Int, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      INSERT INTO import_row (import, place, number, name, called, identifier, verdict, rank,
        fault, fault_column, fault_detail, person, known_as)
      VALUES (\(id), \(place), \(number), \(name), \(called), \(identifier), \(verdict),
        \(verdict.rank), \(fault?.kind), \(fault?.column), \(fault?.detail), \(person),
        \(knownAs))
      """)
  }
}
