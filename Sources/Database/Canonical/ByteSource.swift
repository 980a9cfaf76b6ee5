/// Bytes that come piece by piece, read as numbers and texts.
package final class ByteSource {
  private var piece: [UInt8] = []
  private var place = 0
  private let more: () throws -> [UInt8]

  /// `more` gives the next piece; an empty one is the end.
  package init(_ more: @escaping () throws -> [UInt8]) { self.more = more }

  /// So many bytes, or an error where they end before.
  package func take(_ count: Int) throws -> [UInt8] {
    if piece.count - place >= count {
      defer { place += count }
      return Array(piece[place..<place + count])
    }
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += try some(atMost: count - bytes.count) }
    return bytes
  }

  /// At least one byte and at most so many, as they come.
  package func some(atMost count: Int) throws -> [UInt8] {
    if place == piece.count, try isAtEnd() { throw CanonicalFault.cut }
    let end = min(piece.count, place + count)
    defer { place = end }
    return Array(piece[place..<end])
  }

  package func isAtEnd() throws -> Bool {
    if place < piece.count { return false }
    piece = try more()
    place = 0
    return piece.isEmpty
  }

  package func byte() throws -> UInt8 {
    if place == piece.count, try isAtEnd() { throw CanonicalFault.cut }
    defer { place += 1 }
    return piece[place]
  }

  package func number32() throws -> Int { try take(4).reduce(0) { $0 << 8 | Int($1) } }

  package func number64() throws -> UInt64 { try take(8).reduce(0) { $0 << 8 | UInt64($1) } }

  /// A text with its length before it.
  package func text() throws -> String {
    let bytes = try take(try number32())
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CanonicalFault.unreadable
    }
    return text
  }
}

/// Why an export cannot be taken in.
package enum CanonicalFault: Error, Equatable {
  /// It ends before its end.
  case cut
  /// It is no export, or one of a later program.
  case unreadable
  /// There is something already where it should go.
  case notEmpty
  /// What was taken in is not what was sent.
  case different(sent: String, found: String)
}
