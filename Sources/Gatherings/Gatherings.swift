import Core
import Database
import Web

/// The room where residents come together, count who came and spoke, and decide by raised hands.
package struct Gatherings: Sendable {
  package init() {}

  package static let migrations: [Migration] = [
    .gatherings, .speaking, .motions, .minutes, .notes, .changes, .floor, .resolutionEquality,
  ]

  /// Every journalled table, in the order in which rows depend on one another.
  package static let tables: [Table] = [
    Gathering.table, AgendaItem.table, Presence.table, SpeakingTurn.table, Motion.table,
    Motion.casts, MinutesVersion.table, Resolution.table, GatheringNote.table, PresenceMark.table,
    ResolutionEdition.table, AnswerResolutionEquality.table,
  ]

  package var endpoints: [Endpoint] {
    planEndpoints + noticeEndpoints + agendaEndpoints + presenceEndpoints + clockEndpoints
      + noteEndpoints + motionEndpoints + minutesEndpoints + resolutionEndpoints
      + resolutionEqualityEndpoints
  }
}
