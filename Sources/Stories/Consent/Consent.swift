import Core
import Database
import JSON
import Web

/// That a story may be used in one way: from when, and until when.
struct Consent: JSONModel {
  static let table = Table("story_consent")

  let id: ID<Consent>
  let use: StoryUse
  let givenAt: Instant
  let endedAt: Instant?

  static let fields: [JSONField<Self>] = [
    .init("use") { $0.use.rawValue }, .init("given") { $0.givenAt.day },
    .init("ended") { $0.endedAt?.day },
  ]

  /// All that were ever given, in their order.
  static func all(
    of story: ID<Story>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Consent] {
    try tx.all(
      """
      SELECT id, purpose, given_at, ended_at FROM story_consent
      WHERE story = \(story) AND community = \(community) ORDER BY given_at, id LIMIT 500
      """
    ) { row in
      Consent(id: try row(0), use: try row(1), givenAt: try row(2), endedAt: try row(3))
    }
  }

  static func give(
    _ use: StoryUse, of story: ID<Story>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    let place = UInt64(StoryUse.allCases.firstIndex(of: use) ?? 0)
    try tx.insert(
      into: table,
      ID<Consent>.derived(
        "story-consent", actor.command, story.uuid, UUID16(high: 0, low: place)),
      [
        "community": actor.community, "story": story, "purpose": use, "given_at": actor.now,
        "ended_at": nil as Instant?, "ended_by": nil as ID<Person>?,
      ])
  }

  static func end(
    _ uses: Set<StoryUse>, of story: ID<Story>, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    for one in try all(of: story, community: actor.community, in: tx)
    where one.endedAt == nil && uses.contains(one.use) {
      try tx.update(table, one.id, ["ended_at": actor.now, "ended_by": actor.person])
    }
  }
}
