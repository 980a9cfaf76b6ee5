import Database
import Web

/// The room where residents come together, count who came and spoke, and decide by raised hands.
package struct Gatherings: Sendable {
  package init() {}

  package static let migrations: [Migration] = [.gatherings]

  /// Every journalled table, in the order in which rows depend on one another.
  package static let tables: [Table] = [Gathering.table, AgendaItem.table, Presence.table]

  package var endpoints: [Endpoint] {
    planEndpoints + noticeEndpoints + agendaEndpoints + presenceEndpoints
  }
}
