import Database
import Web

extension TestHouse {
  /// What another `kurak serve` on the same database works with; only where it can be shared.
  package func secondServer(replica: String? = nil) throws -> Environment {
    guard case .postgres(let address) = environment.database.place else {
      throw DatabaseError.inUse(path: "a database of SQLite")
    }
    var other = environment
    other.database = try Database(postgres: address, readers: 1, replica: replica)
    return other
  }
}
