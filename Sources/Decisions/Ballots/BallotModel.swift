import Core
import Database
import JSON
import Web

/// The page on which somebody votes.
struct BallotModel: JSONModel {
  let decision: Decision
  let isOpen: Bool
  let own: OwnBallot
  let ideas: [IdeaModel]
  /// What she ticked; unknown even to this house once the decision is closed.
  let ballot: Ballot?
  /// The words by which she will find her line; hers alone, and told while the decision is open.
  let receipt: Receipt?
  /// In place of which ballots of hers a new one comes.
  let standing: Earlier<BallotClaim>

  /// The same with nothing in it of how she voted.
  var blank: BallotModel {
    BallotModel(
      decision: decision, isOpen: isOpen, own: own, ideas: ideas, ballot: nil, receipt: nil,
      standing: standing)
  }

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision.id }, .init("title") { $0.decision.title },
    .init("closes_at") { $0.decision.closesAt }, .init("open") { $0.isOpen },
    .init("own_ballot") { $0.own }, .init("ideas") { $0.ideas },
    .init("approved") { $0.ballot?.numbers }, .init("reason") { $0.ballot?.reason },
    .init("receipt") { $0.receipt?.text },
  ]

  static func read(
    _ id: ID<Decision>, for viewer: Viewer, at now: Instant,
    in tx: borrowing Transaction<some Any>
  ) throws -> BallotModel {
    guard let community = viewer.community, let person = viewer.person else {
      throw DomainError.signInNeeded
    }
    let decision = try Decision.find(id, community: community, in: tx)
    guard let own = try OwnBallot.status(in: decision, of: viewer, in: tx) else {
      throw DomainError.notFound
    }
    let isOpen = decision.isOpen(at: now)
    let key = isOpen ? try BallotKey.find(id, in: tx) : nil
    let cast = try key.flatMap { key in try key.find(of: person, in: tx) }
    return BallotModel(
      decision: decision, isOpen: isOpen, own: own,
      ideas: try Idea.all(of: id, community: community, in: tx).map { IdeaModel($0) },
      ballot: cast?.ballot, receipt: cast.map { Receipt(of: $0.name) },
      standing: Earlier(try VoterClaims.read(id, person, in: tx).standing.map(\.id)))
  }
}
