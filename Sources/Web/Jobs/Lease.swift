import Core
import Database

/// The right to do one thing alone for a while, among all servers of a database.
///
/// Its time is the database's, for the clocks of servers differ. Whoever dies keeps it until it
/// runs out; whoever works longer takes it again and again.
package struct Lease: Sendable {
  /// What is to be done by one: a job, or the clock of the house.
  let subject: UUID16
  let holder: UUID16
  let milliseconds: Int64

  /// One that ends later was taken under a clock that was wrong, and binds nobody.
  private static let longest: Int64 = 3_600_000

  package init(_ subject: UUID16, holder: UUID16, milliseconds: Int64) {
    self.subject = subject
    self.holder = holder
    self.milliseconds = milliseconds
  }

  package static let migration = Migration(
    "web-leases",
    """
    CREATE \(.unlogged) TABLE lease (
      subject \(.id) NOT NULL PRIMARY KEY,
      holder \(.id) NOT NULL,
      ends_at \(.integer) NOT NULL
    ) \(.strict)
    """)

  /// The condition that no other holder has a lease of the subject in that column.
  static func isFree(_ column: SQL, for holder: UUID16) -> SQL {
    """
    NOT EXISTS (
      SELECT 1 FROM lease WHERE lease.subject = \(column) AND lease.holder <> \(holder)
        AND lease.ends_at > \(.clock) AND lease.ends_at <= \(.clock) + \(longest))
    """
  }

  /// Takes it or keeps it for longer; false while another holds it.
  package func take(in tx: borrowing Transaction<Writes>) throws -> Bool {
    try tx.run(
      """
      INSERT INTO lease (subject, holder, ends_at)
      VALUES (\(subject), \(holder), \(.clock) + \(milliseconds))
      ON CONFLICT (subject) DO UPDATE SET holder = excluded.holder, ends_at = excluded.ends_at
      WHERE lease.holder = excluded.holder OR lease.ends_at <= \(.clock)
        OR lease.ends_at > \(.clock) + \(Lease.longest)
      """) == 1
  }

  /// Gives it back; false when it was no longer held.
  @discardableResult
  package func release(in tx: borrowing Transaction<Writes>) throws -> Bool {
    try tx.run("DELETE FROM lease WHERE subject = \(subject) AND holder = \(holder)") == 1
  }
}
