import Core
import Database
import Web

/// Those who have a ballot: residents, and participants of the school; whoever else lives here
/// holds the role of a resident beside her own.
package enum Electors {
  package static let roles: Set<Role> = [.resident, .participant]

  /// How many people that is; somebody with both roles is one.
  package static func count(
    in community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      """
      SELECT count(DISTINCT person) FROM membership
      WHERE community = \(community) AND role IN (\(list: roles.sorted { $0.rawValue < $1.rawValue }))
      """)
  }

  static func includes(
    _ person: ID<Person>, of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      """
      SELECT 1 FROM membership WHERE person = \(person) AND community = \(community)
        AND role IN (\(list: roles.sorted { $0.rawValue < $1.rawValue }))
      """)
  }
}

extension Access {
  /// Those who have a ballot.
  package static let electors = Access.roles(Electors.roles)
}
