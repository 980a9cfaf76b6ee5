import Core
import Database
import JSON
import Web

/// What the page of the speaking clock knows.
struct ClockModel: JSONModel {
  let gathering: Gathering
  let items: [AgendaItem]
  let present: Presence
  let tally: SpeakingTally
  let latest: [SpeakingTurn.Line]

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.gathering.id }, .init("agenda") { $0.items },
    .init("present") { $0.present }, .init("speaking") { $0.tally },
  ]

  static func read(
    _ id: ID<Gathering>, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> ClockModel {
    ClockModel(
      gathering: try Gathering.find(id, for: viewer, in: tx),
      items: try AgendaItem.all(of: id, in: tx), present: try Presence.of(id, in: tx),
      tally: try SpeakingTally.of(id, in: tx), latest: try SpeakingTurn.latest(of: id, in: tx))
  }
}
