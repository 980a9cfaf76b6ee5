import Database
import Web

/// The room where a woman reads her rights, finds whom to call, and prints a letter.
///
/// It is content that ships with the program, but for those whom the village calls; what she looks
/// for is written down nowhere.
package struct Rights: Sendable {
  let shelf: RightsShelf
  let laid: LaidOnShelf
  let pictures = PictureShelf()
  let books = BookShelf()

  package init(_ shelf: RightsShelf, laid: LaidOnShelf = LaidOnShelf()) {
    self.shelf = shelf
    self.laid = laid
  }

  package static let migrations: [Migration] = [.referrals]
  package static let tables: [Table] = [LocalReferral.table]

  package var endpoints: [Endpoint] {
    // The book of the shelf has an address that a card could have: it is asked first.
    bookEndpoints + pictureEndpoints + shelfEndpoints + letterEndpoints + safetyEndpoints
      + directoryEndpoints
  }
}
