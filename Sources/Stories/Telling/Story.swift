import Core
import Database
import JSON
import Web

/// What a woman did, told by herself.
package struct Story: Sendable {
  /// The journal notes that it was told and changed; its words are not copied into it, so that they
  /// can be taken back.
  package static let table = Table("story", secret: ["title", "words", "questions"])
  static let media = MediaShelf("story_file", "story_file")

  package enum Stage: String, Sendable, SQLBindable, SQLReadable {
    case waiting, shown, hidden, withdrawn
  }

  package let id: ID<Story>
  package let author: ID<Person>
  let authorName: String
  let isNamed: Bool
  package let text: StoryText
  /// Asked by whoever leads the talk about it, beside those that fit every story.
  let questions: [String]
  package let stage: Stage
  let reason: String
  let version: Int
  /// What it may be used for now.
  package let uses: Set<StoryUse>
  let madeAt: Instant

  /// Whether this reader may see it: with her consent alone, and looked at; the teller always.
  package func isReadable(by viewer: Viewer) -> Bool {
    if stage == .withdrawn { return false }
    if let person = viewer.person, person == author { return true }
    if viewer.may(.staff) && !uses.isEmpty { return true }
    guard stage == .shown else { return false }
    return uses.contains(.open) || (viewer.person != nil && uses.contains(.school))
  }

  /// Whether it may be handed on in this way.
  func allows(_ use: StoryUse) -> Bool { stage == .shown && uses.contains(use) }
}

extension Story {
  package static func find(
    _ id: ID<Story>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Story {
    let which: SQL = "WHERE story.id = \(id) AND story.community = \(community)"
    guard let found = try all(which, in: tx).first else { throw DomainError.notFound }
    return found
  }

  /// So many lie on the shelf that a phone keeps and searches by itself.
  package static let mostLaid = 30

  /// Those whose tellers let anybody open them, the newest first.
  package static func open(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Story] {
    try all(StoryListModel.listing(community, false, 0, most: mostLaid), in: tx)
  }

  /// The names of all of them: a phone that keeps another must forget it.
  package static func standing(
    in community: ID<Community>, most: Int = 2000, _ tx: borrowing Transaction<some Any>
  ) throws -> [ID<Story>] {
    try tx.all(
      """
      SELECT id FROM story WHERE community = \(community) AND is_public = 1
      ORDER BY made_at DESC, id DESC LIMIT \(most)
      """
    ) { row in try row(0) }
  }

  static func all(_ which: SQL, in tx: borrowing Transaction<some Any>) throws -> [Story] {
    try tx.all(
      """
      SELECT story.id, story.author, person.name, story.is_named, story.title, story.words,
        story.language, story.others, story.questions, story.stage, story.reason, story.version,
        story.uses, story.made_at, story.telling
      FROM story JOIN person ON person.id = story.author \(which)
      """
    ) { row in
      Story(
        id: try row(0), author: try row(1), authorName: try row(2), isNamed: try row(3),
        text: StoryText(
          try row(4), try row(5), in: try row(6),
          others: StoryText.Others(rawValue: try row(7)) ?? .none, telling: try row(14)),
        questions: (try row(8) as String).split(separator: "\n").map(String.init),
        stage: try row(9), reason: try row(10), version: try row(11),
        uses: StoryUse.set(try row(12)), madeAt: try row(13))
    }
  }

  /// A story of whoever acts; of another's nobody learns that it is there.
  static func own(
    _ id: ID<Story>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Story {
    let found = try find(id, community: actor.community, in: tx)
    guard found.author == (try actor.requirePerson()), found.stage != .withdrawn else {
      throw DomainError.notFound
    }
    return found
  }

  /// Brings it to a stage; lists find it by what follows from that and from its uses.
  func move(
    to stage: Stage, because reason: String = "", uses: Set<StoryUse>? = nil,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let uses = uses ?? self.uses
    let isPublic = stage == .shown && uses.contains(.open)
    try tx.update(
      Story.table, id,
      [
        "stage": stage, "reason": reason, "uses": StoryUse.stored(uses),
        "is_open": isPublic || (stage == .shown && uses.contains(.school)),
        "is_public": isPublic,
      ])
  }
}
