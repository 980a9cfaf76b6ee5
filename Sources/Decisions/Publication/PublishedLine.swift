import Choice
import Core
import Database
import JSON
import Web

/// The search for one's own line among the published ballots.
struct PublishedLine: JSONModel {
  let decision: Decision
  /// What was typed, so that it comes back in its field.
  let typed: String
  /// Whether that can be a receipt or the id of a paper ballot at all.
  let isReceipt: Bool
  let found: Found?

  struct Found: JSONModel {
    let number: Int
    let receipt: String
    let ideas: [Idea]
    let hash: String

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.number }, .init("receipt") { $0.receipt },
      .init("ideas") { $0.ideas.map(\.number) }, .init("hash") { $0.hash },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision.id }, .init("typed") { $0.typed },
    .init("is_receipt") { $0.isReceipt }, .init("line") { $0.found },
  ]

  /// The ballots are public once they are counted, and only then is there anything to search.
  static func find(
    _ typed: String, in id: ID<Decision>, for viewer: Viewer,
    in tx: borrowing Transaction<some Any>
  ) throws -> PublishedLine {
    let decision = try Decision.find(id, for: viewer, in: tx)
    guard decision.state == .counted, let community = viewer.community else {
      throw DomainError.notFound
    }
    let publication = try Publication.find(id, community: community, in: tx)
    guard let bytes = publication[Publication.ballots], let file = try? Pabulib(reading: bytes)
    else { throw DomainError.notFound }
    let receipt = Receipt(typed: typed, orCodeIn: id)
    let links = BallotChain(file, of: id).links
    let place = receipt.flatMap { receipt in links.firstIndex { $0.voter == receipt.text } }
    let ideas = try Idea.all(of: id, community: community, in: tx)
    return PublishedLine(
      decision: decision, typed: typed, isReceipt: receipt != nil || typed.isEmpty,
      found: place.map { place in
        let codes = links[place].choices.split(separator: ",").map(String.init)
        return Found(
          number: place + 1, receipt: links[place].voter,
          ideas: ideas.filter { codes.contains($0.code) }, hash: Hex.grouped(links[place].hash))
      })
  }
}
