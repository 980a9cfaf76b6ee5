import Core
import Database
import JSON

/// A village and where it lies.
package struct CommunityRecord: JSONModel {
  package static let table = Table("community")

  package let id: ID<Community>
  package let oblast: Translated
  package let district: Translated
  package let aimak: Translated
  package let village: Translated

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("oblast") { $0.oblast }, .init("district") { $0.district },
    .init("aimak") { $0.aimak }, .init("village") { $0.village },
  ]
}

extension CommunityRecord {
  package static func find(
    _ id: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> CommunityRecord {
    let found = try tx.first(
      "SELECT oblast, district, aimak, village FROM community WHERE id = \(id)"
    ) { row in
      CommunityRecord(
        id: id, oblast: try row(0), district: try row(1), aimak: try row(2), village: try row(3))
    }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// The community a visitor sees: the first of this installation.
  package static func first(
    in tx: borrowing Transaction<some Any>
  ) throws -> (id: ID<Community>, village: Translated)? {
    try tx.first(firstQuery) { row in (id: try row(0), village: try row(1)) }
  }

  static let firstQuery: SQL = "SELECT id, village FROM community ORDER BY created_at, id LIMIT 1"
}
