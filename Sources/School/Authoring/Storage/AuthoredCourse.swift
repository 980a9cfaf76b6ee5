import Core
import Database
import Web

/// A course that is written here: a draft that changes, and versions that never do.
package struct AuthoredCourse: Sendable, Equatable {
  package static let table = Table("authored_course")

  package let id: ID<AuthoredCourse>
  package let slug: String
  /// As the draft says it.
  package let title: Translated
  /// The number of the newest version; 0 while there is none.
  package let published: Int
  package let changed: Instant
  /// Whether no cohort can begin with it any more.
  package let isWithdrawn: Bool
}

extension AuthoredCourse {
  private static let columns: SQL = "id, slug, title, published, changed_at, is_withdrawn"

  private init(_ row: borrowing Row) throws {
    id = try row(0)
    slug = try row(1)
    title = try row(2)
    published = try row(3)
    changed = try row(4)
    isWithdrawn = try row(5)
  }

  package static func find(
    _ slug: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> AuthoredCourse {
    guard let found = try first(slug, community: community, in: tx) else {
      throw DomainError.notFound
    }
    return found
  }

  package static func first(
    _ slug: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> AuthoredCourse? {
    try tx.first(
      "SELECT \(columns) FROM authored_course WHERE community = \(community) AND slug = \(slug)"
    ) { row in try AuthoredCourse(row) }
  }

  /// In the order of their names in the address.
  package static func all(
    of community: ID<Community>, _ paging: Paging, in tx: borrowing Transaction<some Any>
  ) throws -> [AuthoredCourse] {
    try tx.all(listing(community, paging)) { row in try AuthoredCourse(row) }
  }

  static func listing(_ community: ID<Community>, _ paging: Paging) -> SQL {
    """
    SELECT \(columns) FROM authored_course WHERE community = \(community)
    ORDER BY slug LIMIT \(Paging.size) OFFSET \(paging.offset)
    """
  }

  package static func count(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count("SELECT count(*) FROM authored_course WHERE community = \(community)")
  }
}
