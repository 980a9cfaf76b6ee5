import Core
import Database
import Decisions
import Proposals

/// Tells the room of proposals who is a woman and who a man: what clerks noted for decisions.
struct NotedHeads: HeadCounts {
  func sexes<Mode>(
    among people: SQL, in tx: borrowing Transaction<Mode>
  ) throws -> [Int] { try Decisions.sexes(among: people, in: tx) }

  func population<Mode>(
    of community: ID<Community>, in tx: borrowing Transaction<Mode>
  ) throws -> (women: Int, men: Int)? { try Decisions.population(of: community, in: tx) }
}
