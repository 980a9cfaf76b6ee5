import Core
import Database
import HTTP
import Web

/// A photograph with nothing left in it but the picture: no place, no name, no device, no preview.
struct PlainPicture: Sendable, Equatable {
  /// The journal notes that there is one; the picture itself is not copied into it.
  static let table = Table("practice_picture", secret: ["bytes"])
  static let mostBytes = 3 << 20

  enum Kind: String, Sendable, SQLBindable, SQLReadable { case jpeg, png }

  let kind: Kind
  let bytes: [UInt8]

  /// Nothing for whatever is neither a JPEG nor a PNG, or is too large.
  init?(file bytes: [UInt8]) {
    guard bytes.count <= Self.mostBytes else { return nil }
    if let plain = JPEGParts.stripped(bytes) {
      (kind, self.bytes) = (.jpeg, plain)
    } else if let plain = PNGParts.stripped(bytes) {
      (kind, self.bytes) = (.png, plain)
    } else {
      return nil
    }
  }

  private init(kind: Kind, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  var type: MediaType { kind == .jpeg ? .jpeg : .png }

  func write(
    for report: ID<PracticeReport>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.put(
      into: Self.table, report,
      ["community": actor.community, "report": report, "kind": kind, "bytes": bytes])
  }

  static func find(
    _ report: ID<PracticeReport>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PlainPicture {
    let found = try tx.first(
      """
      SELECT kind, bytes FROM practice_picture WHERE id = \(report) AND community = \(community)
      """
    ) { row in PlainPicture(kind: try row(0), bytes: try row(1)) }
    guard let found else { throw DomainError.notFound }
    return found
  }
}
