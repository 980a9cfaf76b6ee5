import Core
import Database
import Web

extension PlainPicture {
  /// The journal notes that there is one; the picture itself is not copied into it.
  static let table = Table("practice_picture", secret: ["bytes"])

  func write(
    for report: ID<PracticeReport>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.put(
      into: Self.table, report,
      ["community": actor.community, "report": report, "kind": kind.rawValue, "bytes": bytes])
  }

  static func find(
    _ report: ID<PracticeReport>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PlainPicture {
    let found = try tx.first(
      """
      SELECT kind, bytes FROM practice_picture WHERE id = \(report) AND community = \(community)
      """
    ) { row in
      let kind: String = try row(0)
      return PlainPicture(kept: try row(1), as: Kind(rawValue: kind) ?? .jpeg)
    }
    guard let found else { throw DomainError.notFound }
    return found
  }
}
