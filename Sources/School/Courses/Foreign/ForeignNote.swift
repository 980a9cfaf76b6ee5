import Core
import Localization

/// One thing that could not be taken from a foreign file, where it stood, and why.
package struct ForeignNote: Hashable, Sendable {
  /// The file inside the archive, or the name of the item.
  package let place: String
  package let line: Int?
  package let message: Message

  init(_ place: String, line: Int? = nil, _ message: Message) {
    self.place = place
    self.line = line
    self.message = message
  }

  init(_ place: String, line: Int? = nil, _ key: String, _ arguments: Message.Argument...) {
    self.init(
      place, line: line, Message(key: "books.note.\(key)", arguments: arguments))
  }

  package func text(_ words: Localizer) -> String {
    "\(place)\(line.map { ":\($0)" } ?? ""): \(words(message))"
  }
}
