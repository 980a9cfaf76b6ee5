import Core

/// A message, or a line of a text, as it lies in its file.
package struct Sentence: Sendable, Hashable {
  package let text: ShippedText
  /// Counted from one.
  package let line: Int
  /// How many lines of the file it takes.
  package let height: Int
  /// What the program calls it; a line of a text has none.
  package let key: String?
  package let words: String

  package var language: Language { text.language }
}
