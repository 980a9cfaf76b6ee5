import Core
import Database
import JSON
import Web

/// A proposal as it may be put to the vote of another room.
package struct Wish: JSONModel {
  package let id: ID<Proposal>
  package let number: Int
  package let title: String
  package let words: String
  package let language: Language
  package let supporters: Int
  package let cost: Int?

  /// More than a decision holds, so that there is something to choose from.
  package static let most = 200

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("number") { $0.number }, .init("title") { $0.title },
    .init("language") { $0.language.rawValue }, .init("supporters") { $0.supporters },
    .init("cost") { $0.cost },
  ]

  /// Those of a public process that nobody has answered yet, the most wanted first.
  package static func all(
    of process: ID<JointProcess>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Wish] {
    let process = try JointProcess.find(process, community: community, in: tx)
    guard process.isPublic else { throw DomainError.notFound }
    let open = try Proposal.all(listing(process.id), in: tx)
    let words = try words(of: open.map(\.id), in: tx)
    return open.map { proposal in
      Wish(
        id: proposal.id, number: proposal.number, title: proposal.title,
        words: words[proposal.id] ?? "", language: proposal.language,
        supporters: proposal.supporters, cost: proposal.estimate)
    }
  }

  static func listing(_ process: ID<JointProcess>) -> SQL {
    """
    WHERE proposal.process = \(process) AND proposal.shelf = 'open'
    ORDER BY proposal.supporters DESC, proposal.number DESC LIMIT \(most)
    """
  }

  private static func words(
    of proposals: [ID<Proposal>], in tx: borrowing Transaction<some Any>
  ) throws -> [ID<Proposal>: String] {
    guard !proposals.isEmpty else { return [:] }
    let rows: [(ID<Proposal>, String)] = try tx.all(
      """
      SELECT proposal.id, proposal_version.words FROM proposal
      JOIN proposal_version ON proposal_version.proposal = proposal.id
        AND proposal_version.number = proposal.version
      WHERE proposal.id IN (\(list: proposals))
      """
    ) { row in (try row(0), try row(1)) }
    return Dictionary(uniqueKeysWithValues: rows)
  }
}

extension Proposals {
  /// The latest public processes, from which a decision may be filled.
  package static func latest(
    in community: ID<Community>, _ tx: borrowing Transaction<some Any>
  ) throws -> [JointProcess] {
    try JointProcess.all(
      """
      WHERE community = \(community) AND is_public = 1 ORDER BY last_day DESC, id DESC LIMIT 20
      """, in: tx)
  }
}
