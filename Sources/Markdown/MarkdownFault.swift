/// Why a text is not rendered, and on which line of it.
package struct MarkdownFault: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case tooManyBytes(limit: Int)
    case tooManyLines(limit: Int)
    /// Quotes or lists inside each other.
    case nestedTooDeeply(limit: Int)
    /// One paragraph, list or table without a blank line.
    case passageTooLong(limit: Int)
    /// Stars, brackets and the like in one passage.
    case tooManySigns(limit: Int)
    case tooManyColumns(limit: Int)
    /// `[name]: address`; links are written in place instead.
    case linkDefinition
  }

  package let line: Int
  package let reason: Reason

  package var description: String {
    let words =
      switch reason {
      case .tooManyBytes(let limit): "the text is longer than \(limit) bytes"
      case .tooManyLines(let limit): "the text has more than \(limit) lines"
      case .nestedTooDeeply(let limit): "quotes or lists stand more than \(limit) deep"
      case .passageTooLong(let limit): "a passage without a blank line exceeds \(limit) bytes"
      case .tooManySigns(let limit): "one passage has more than \(limit) formatting signs"
      case .tooManyColumns(let limit): "a table has more than \(limit) columns"
      case .linkDefinition: "\"[name]: address\" is not understood, write [name](address)"
      }
    return "line \(line): \(words)"
  }
}
