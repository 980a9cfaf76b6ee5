import Foundation

/// The engine that the tests of this run stand on: SQLite, or the cluster whose address is in
/// `KURAK_TEST_DATABASE` (see `scripts/with-postgres`).
package enum TestEngine {
  /// The cluster's address; `nil` on SQLite.
  package static let cluster = ProcessInfo.processInfo.environment["KURAK_TEST_DATABASE"]
    .flatMap { $0.isEmpty ? nil : $0 }

  package static var isSQLite: Bool { cluster == nil }
}
