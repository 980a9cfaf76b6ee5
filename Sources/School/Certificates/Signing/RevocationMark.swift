import Core
import Database
import JSON
import Sodium

/// That a certificate was revoked, told to those who hold it and to nobody else.
///
/// The mark is a sum over her name and the code: whoever has the paper can make it, and whoever has
/// the list cannot go back to a code, behind which a name stands.
struct RevocationMark: JSONModel {
  let mark: String
  let day: Day

  static let fields: [JSONField<Self>] = [.init("mark") { $0.mark }, .init("day") { $0.day }]

  static func of(code: String, holder: String) -> String {
    Base32.encode(Array(SHA512.sum(Array("kurak revoked\n\(holder)\n\(code)".utf8)).prefix(10)))
  }

  static func all(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [RevocationMark] {
    try tx.all(
      """
      SELECT code, holder, revoked_on FROM certificate
      WHERE community = \(community) AND revoked_on IS NOT NULL ORDER BY revoked_on, id
      """
    ) { row in
      RevocationMark(mark: of(code: try row(0), holder: try row(1)), day: try row(2))
    }
  }
}
