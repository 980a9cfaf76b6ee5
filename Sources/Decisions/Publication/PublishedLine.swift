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
    /// The ballot itself, where the kind says it in words of its own.
    let ballot: Ballot?
    let options: [Idea]
    let hash: String

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.number }, .init("receipt") { $0.receipt },
      .init("ideas") { $0.ideas.map(\.number) }, .init("hash") { $0.hash },
      .init("numbers") { $0.ballot?.numbers }, .init("reason") { $0.ballot?.reason },
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
    let receipt = Receipt(typed: typed, orCodeIn: id)
    let search = Search(
      publication: publication, decision: decision, receipt: receipt,
      options: try Idea.all(of: id, community: community, in: tx))
    return PublishedLine(
      decision: decision, typed: typed, isReceipt: receipt != nil || typed.isEmpty,
      found: try search.inList() ?? search.inBudget())
  }

  /// Looks for the line of a receipt in whichever file lists the ballots.
  private struct Search {
    let publication: Publication
    let decision: Decision
    let receipt: Receipt?
    let options: [Idea]

    func inList() throws -> Found?? {
      guard let bytes = publication[Publication.votes], let list = VoteList(reading: bytes)
      else { return nil }
      let chain = BallotChain(list, of: decision.id)
      guard let place = place(in: chain) else { return .some(nil) }
      return Found(
        number: place + 1, receipt: chain.links[place].voter, ideas: [],
        ballot: list.rows[place].ballot, options: options,
        hash: Hex.grouped(chain.links[place].hash))
    }

    func inBudget() throws -> Found? {
      guard let bytes = publication[Publication.ballots], let file = try? Pabulib(reading: bytes)
      else { throw DomainError.notFound }
      let chain = BallotChain(file, of: decision.id)
      guard let place = place(in: chain) else { return nil }
      let link = chain.links[place]
      let codes = link.choices.split(separator: ",").map(String.init)
      return Found(
        number: place + 1, receipt: link.voter, ideas: options.filter { codes.contains($0.code) },
        ballot: nil, options: options, hash: Hex.grouped(link.hash))
    }

    private func place(in chain: BallotChain) -> Int? {
      receipt.flatMap { receipt in chain.links.firstIndex { $0.voter == receipt.text } }
    }
  }
}
