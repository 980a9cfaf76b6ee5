import Core
import Database
import JSON
import Web

/// One motion as anybody may see it, and what this reader may do.
struct MotionModel: JSONModel {
  let gathering: Gathering
  let motion: Motion
  let item: AgendaItem?
  let standing: Standing
  /// For those who lead: how many are there, and how many have voted by phone.
  let present: Int?
  let turnout: Int?

  /// Where this reader stands to a vote by phone.
  enum Standing: String, RoomWord {
    case stranger, elector, voted
  }

  static let fields: [JSONField<Self>] = [
    .init("gathering") { $0.gathering.id }, .init("motion") { $0.motion },
    .init("item") { $0.item }, .init("standing") { $0.standing },
    .init("present") { $0.present }, .init("turnout") { $0.turnout },
  ]

  static func read(
    _ motion: ID<Motion>, of id: ID<Gathering>, for viewer: Viewer,
    in tx: borrowing Transaction<some Any>
  ) throws -> MotionModel {
    let gathering = try Gathering.find(id, for: viewer, in: tx)
    let found = try Motion.find(motion, of: id, in: tx)
    let leads = viewer.may(.conveners)
    return MotionModel(
      gathering: gathering, motion: found,
      item: try AgendaItem.all(of: id, in: tx).first { $0.id == found.item },
      standing: try standing(of: viewer.person, on: motion, at: id, in: tx),
      present: leads ? try Presence.of(id, in: tx).residents : nil,
      turnout: leads ? try PhoneVotes.turnout(of: motion, in: tx) : nil)
  }

  private static func standing(
    of person: ID<Person>?, on motion: ID<Motion>, at id: ID<Gathering>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Standing {
    guard let person, try Registration.exists(person, at: id, in: tx) else { return .stranger }
    return try PhoneVotes.hasCast(person, on: motion, in: tx) ? .voted : .elector
  }
}
