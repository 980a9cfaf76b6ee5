import Core
import Database
import HTTP

extension FormReader {
  /// What the page showed as said when the form was made; nothing where the form does not tell, and
  /// then it answers all that is there.
  package func earlier<Thing>(_ field: String = "after") -> Earlier<Thing>? {
    form[field].map { Earlier(text: $0) }
  }
}

extension Visit {
  /// Whether the form lay on a phone, so that nobody could be told at once what speaks against it.
  package var hasWaited: Bool { form["waited"] != nil }
}
