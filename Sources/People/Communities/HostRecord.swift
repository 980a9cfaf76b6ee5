import Core
import Database
import JSON
import Web

/// Who hosts the school: the council, the administration, the women's council.
package struct HostRecord: JSONModel {
  package enum Kind: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    case ayilKenesh = "ayil-kenesh"
    case ayilOkmotu = "ayil-okmotu"
    case womensCouncil = "womens-council"
    case other

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json: inout [UInt8]) { rawValue.write(json: &json) }
  }

  package static let table = Table("host")

  package let id: ID<HostRecord>
  package let kind: Kind
  package let name: Translated

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("kind") { $0.kind }, .init("name") { $0.name },
  ]

  package static func all(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [HostRecord] {
    try tx.all(
      "SELECT id, kind, name FROM host WHERE community = \(community) ORDER BY position, id"
    ) { row in
      HostRecord(id: try row(0), kind: try row(1), name: try row(2))
    }
  }
}
