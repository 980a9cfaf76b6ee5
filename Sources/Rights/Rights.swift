import Web

/// The room where a woman reads her rights, finds whom to call, and prints a letter.
///
/// All of it is content that ships with the program: nothing is asked of the database, and what
/// she looks for is written down nowhere.
package struct Rights: Sendable {
  let shelf: RightsShelf
  let pictures = PictureShelf()
  let books = BookShelf()

  package init(_ shelf: RightsShelf) { self.shelf = shelf }

  package var endpoints: [Endpoint] {
    // The book of the shelf has an address that a card could have: it is asked first.
    bookEndpoints + pictureEndpoints + shelfEndpoints + letterEndpoints + safetyEndpoints
  }
}
