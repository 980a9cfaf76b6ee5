import Core
import Database
import Web

extension Decisions {
  /// The ids of all counted decisions of the installation, for the command line.
  package static func everyCounted(_ environment: Environment) throws -> [ID<Decision>] {
    try environment.database.read { tx in
      try tx.all("SELECT id FROM decision WHERE state = 'counted' ORDER BY id") { row in
        try row(0)
      }
    }
  }

  /// The published files of a counted decision; nothing of one counted before files were kept.
  package static func publication(
    of decision: ID<Decision>, _ environment: Environment
  ) throws -> Publication? {
    try environment.database.read { tx in
      let community: ID<Community>? = try tx.first(
        "SELECT community FROM decision WHERE id = \(decision) AND state = 'counted'"
      ) { row in try row(0) }
      guard let community else { throw DomainError.notFound }
      do {
        return try Publication.find(decision, community: community, in: tx)
      } catch DomainError.notFound {
        return nil
      }
    }
  }
}
