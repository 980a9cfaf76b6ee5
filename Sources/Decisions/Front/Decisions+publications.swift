import Core
import Database

extension Decisions {
  /// A counted decision with its published files; none of one counted before files were kept.
  package struct Published: Sendable {
    package let decision: ID<Decision>
    package let publication: Publication?
  }

  /// Those of the whole installation, for the command line.
  package static func published(
    in tx: borrowing Transaction<some Any>
  ) throws -> [Published] {
    let counted: [(ID<Decision>, ID<Community>)] = try tx.all(
      "SELECT id, community FROM decision WHERE state = 'counted' ORDER BY id"
    ) { row in (try row(0), try row(1)) }
    return try counted.map { decision, community in
      do {
        let publication = try Publication.find(decision, community: community, in: tx)
        return Published(decision: decision, publication: publication)
      } catch DomainError.notFound {
        return Published(decision: decision, publication: nil)
      }
    }
  }
}
