import HTTP

/// A photograph with nothing left in it but the picture: no place, no name, no device, no preview.
package struct PlainPicture: Sendable, Equatable {
  package static let mostBytes = 3 << 20

  package enum Kind: String, Sendable { case jpeg, png }

  package let kind: Kind
  package let bytes: [UInt8]

  /// Nothing for whatever is neither a JPEG nor a PNG, or is too large.
  package init?(file bytes: [UInt8]) {
    guard bytes.count <= Self.mostBytes else { return nil }
    if let plain = JPEGParts.stripped(bytes) {
      (kind, self.bytes) = (.jpeg, plain)
    } else if let plain = PNGParts.stripped(bytes) {
      (kind, self.bytes) = (.png, plain)
    } else {
      return nil
    }
  }

  /// One that was looked at when it came.
  package init(kept bytes: [UInt8], as kind: Kind) {
    self.kind = kind
    self.bytes = bytes
  }

  /// How a phone says that the picture must be turned: from 1, as it is, to 8.
  package var turn: Int {
    guard kind == .jpeg, bytes.count > 6, bytes[2] == 0xFF, bytes[3] == 0xE1 else { return 1 }
    let end = max(6, 4 + (Int(bytes[4]) << 8 | Int(bytes[5])))
    return Exif.turn(bytes[6..<min(end, bytes.count)]).map(Int.init) ?? 1
  }

  package var type: MediaType { kind == .jpeg ? .jpeg : .png }
}
