import Compression
import Core
import Database
import Web

extension Decisions {
  /// The `.pb` file of a counted decision, for the command line; what is not published is not found.
  package static func publishedBallots(
    of decision: ID<Decision>, _ environment: Environment
  ) throws -> [UInt8] {
    let packed = try environment.database.read { tx in
      let community: ID<Community>? = try tx.first(
        "SELECT community FROM decision WHERE id = \(decision)"
      ) { row in try row(0) }
      guard let community else { throw DomainError.notFound }
      return try PublishedBallots.packed(for: decision, community: community, in: tx)
    }
    guard let bytes = gunzip(packed, limit: PublishedBallots.limit) else {
      throw DomainError.notFound
    }
    return bytes
  }
}
