import Web

/// The room where a woman reads her rights, finds whom to call, and prints a letter.
///
/// All of it is content that ships with the program: nothing is asked of the database, and what
/// she looks for is written down nowhere.
package struct Rights: Sendable {
  let shelf: RightsShelf

  package init(_ shelf: RightsShelf) { self.shelf = shelf }

  package var endpoints: [Endpoint] { shelfEndpoints + letterEndpoints + safetyEndpoints }
}
