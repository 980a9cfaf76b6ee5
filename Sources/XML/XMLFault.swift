/// Why a file is not read, and on which line of it.
package struct XMLFault: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: String, Hashable, Sendable {
    case broken
    /// A file that brings entities of its own: none that we read needs them, and bombs do.
    case entities
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
  }

  package let line: Int
  package let reason: Reason

  package var description: String { "line \(line): \(reason.rawValue)" }
}

/// What a file may ask of the reader.
package struct XMLLimits: Sendable {
  package var bytes = 8 << 20
  package var nodes = 400_000
  package var depth = 200

  package init() {}
}
