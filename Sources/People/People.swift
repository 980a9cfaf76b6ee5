import Database
import Web

/// The one domain every room may see: communities, persons, roles, and who is signed in.
package struct People: Sendable {
  package init() {}

  package static let migrations: [Migration] = [
    .communities, .members,
  ]

  package static let tables: [Table] =
    PersonRecord.tables + [CommunityRecord.table, HostRecord.table]

  package var endpoints: [Endpoint] {
    []
  }
}
