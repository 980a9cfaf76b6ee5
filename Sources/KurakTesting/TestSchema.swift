import Database
import Foundation

/// A schema of its own in the cluster of the tests.
package struct TestSchema: Sendable {
  package let name: String
  private let cluster: String

  /// Makes it; `nil` when the tests run on SQLite.
  package static func make() throws -> TestSchema? {
    guard let cluster = TestEngine.cluster else { return nil }
    let id = UUID().uuidString.lowercased().replacing("-", with: "")
    let schema = TestSchema(name: "test_\(id)", cluster: cluster)
    try schema.ask("SELECT public.kurak_make_schema(\(schema.name))")
    return schema
  }

  /// The address of a database in which only this schema is seen.
  package var address: String { "\(cluster)&options=-csearch_path%3D\(name)" }

  /// Removes the rows of all tables, so that another test may begin here.
  package func empty(_ database: Database) throws {
    try database.write { tx in try tx.run("SELECT public.kurak_empty_schema(\(name))") }
  }

  package func drop() throws { try ask("SELECT public.kurak_drop_schema(\(name))") }

  private func ask(_ sql: SQL) throws {
    let database = try Database(postgres: cluster, readers: 0)
    try database.write { tx in try tx.run(sql) }
  }
}
