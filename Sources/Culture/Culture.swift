import Database
import Web

/// The room of what a village has always done together, and what it can do for equality and peace.
///
/// Some practices ship with the program, each with its sources; the village adds its own, and the
/// women who lead it endorse them.
package struct Culture: Sendable {
  let shelf: CultureShelf

  package init(_ shelf: CultureShelf) { self.shelf = shelf }

  package static let migrations: [Migration] = [.village]

  /// Every journalled table, in the order in which rows depend on one another.
  package static let tables: [Table] = [
    VillagePractice.table, Endorsement.table, VillagePractice.media.table,
  ]

  package var endpoints: [Endpoint] { villageEndpoints + shelfEndpoints }
}
