import Core
import Database

extension JobRecord {
  private static let columns: SQL =
    "sequence, id, community, kind, subject, state, done, total, fault"

  private init(_ row: borrowing Row) throws {
    self.init(
      sequence: try row(0), id: try row(1), community: try row(2), kind: try row(3),
      subject: try row(4), state: try row(5), done: try row(6), total: try row(7),
      fault: try row(8))
  }

  /// The last job of a kind about something.
  package static func latest(
    _ kind: String, of subject: UUID16, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> JobRecord? {
    try tx.first(
      """
      SELECT \(columns) FROM job
      WHERE community = \(community) AND kind = \(kind) AND subject = \(subject)
      ORDER BY sequence DESC LIMIT 1
      """
    ) { row in try JobRecord(row) }
  }

  /// The next job of these kinds behind another one, so that jobs take turns.
  static func next(
    after last: JobRecord?, kinds: [String], where condition: SQL,
    in tx: borrowing Transaction<some Any>
  ) throws -> JobRecord? {
    let start = last?.sequence ?? 0
    return try tx.first(
      """
      SELECT \(columns) FROM job
      WHERE state IN ('waiting', 'running') AND kind IN (\(list: kinds))
        AND \(condition)
      ORDER BY sequence <= \(start), sequence LIMIT 1
      """
    ) { row in try JobRecord(row) }
  }

  /// The job as it stands, unless it has come to an end.
  static func open(
    _ id: ID<JobRecord>, in tx: borrowing Transaction<some Any>
  ) throws -> JobRecord? {
    try tx.first(
      """
      SELECT \(columns) FROM job WHERE id = \(id) AND state IN ('waiting', 'running')
      """
    ) { row in try JobRecord(row) }
  }

  /// Puts work in line, in the transaction that makes it needed.
  @discardableResult
  package static func start(
    _ kind: String, of subject: UUID16, total: Int, community: ID<Community>, at now: Instant,
    in tx: borrowing Transaction<Writes>
  ) throws -> ID<JobRecord> {
    let id = ID<JobRecord>.make(at: now)
    try tx.run(
      """
      INSERT INTO job (id, community, kind, subject, state, done, total, created_at)
      VALUES (\(id), \(community), \(kind), \(subject), 'waiting', 0, \(total), \(now))
      """)
    return id
  }

  /// Stops open jobs before their next step; what is done stays done.
  package static func cancel(
    _ kind: String, of subject: UUID16, community: ID<Community>,
    in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      UPDATE job SET state = 'cancelled'
      WHERE community = \(community) AND kind = \(kind) AND subject = \(subject)
        AND state IN ('waiting', 'running')
      """)
  }

  func note(_ progress: JobProgress, in tx: borrowing Transaction<Writes>) throws {
    let state: JobState = progress.isFinished ? .done : .running
    try tx.run(
      """
      UPDATE job SET state = \(state), done = \(progress.done), total = \(progress.total)
      WHERE id = \(id) AND state IN ('waiting', 'running')
      """)
  }

  func fail(_ fault: String, in tx: borrowing Transaction<Writes>) throws {
    try tx.run(
      """
      UPDATE job SET state = 'failed', fault = \(fault)
      WHERE id = \(id) AND state IN ('waiting', 'running')
      """)
  }
}
