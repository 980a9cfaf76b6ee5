import Choice
import Core
import Database

/// Something that can be chosen: an idea for the money, an option, somebody who stands.
package struct Idea: Sendable {
  package static let table = Table("idea")

  package let id: ID<Idea>
  /// What ballots and people call it.
  package let number: Int
  /// What published files call it; the number, unless it came from such a file.
  package let code: String
  package let title: Translated
  package let description: Translated
  package let cost: Amount
  /// The sex of somebody who stands, where it is said.
  package var sex: Sex?

  /// What the counting library is told.
  func project(_ language: Language = .ky) -> Project {
    Project(id: code, name: title.text(language), cost: cost.value)
  }
}

extension Idea {
  private static let columns: SQL = "id, number, code, title, description, cost, sex"

  /// All ideas in the order of their numbers.
  package static func all(
    of decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Idea] {
    try tx.all(
      """
      SELECT \(columns) FROM idea WHERE decision = \(decision) AND community = \(community)
      ORDER BY number
      """, Idea.init(row:))
  }

  static func find(
    _ id: ID<Idea>, of decision: ID<Decision>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Idea {
    let found = try tx.first(
      """
      SELECT \(columns) FROM idea
      WHERE id = \(id) AND decision = \(decision) AND community = \(community)
      """, Idea.init(row:))
    guard let found else { throw DomainError.notFound }
    return found
  }

  init(row: borrowing Row) throws {
    self.init(
      id: try row(0), number: try row(1), code: try row(2), title: try row(3),
      description: try row(4), cost: try row(5), sex: try row(6))
  }
}
