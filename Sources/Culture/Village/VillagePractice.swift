import Core
import Database
import JSON
import Web

/// A practice that somebody of this village wrote down.
package struct VillagePractice: JSONModel {
  package static let table = Table("culture_practice")
  static let media = MediaShelf("culture_file", "culture_file")

  package enum Stage: String, Sendable, SQLBindable, SQLReadable { case waiting, shown, hidden }

  package let id: ID<VillagePractice>
  let author: ID<Person>
  let authorName: String
  package let stage: Stage
  /// Why it is out of sight; for its author and those who look at texts.
  let reason: String
  package let text: VillageText
  let version: Int
  package let isEndorsed: Bool
  let madeAt: Instant

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("stage") { $0.stage.rawValue },
    .init("title") { $0.text.title }, .init("about") { $0.text.about },
    .init("uses") { $0.text.uses }, .init("care") { $0.text.care },
    .init("missing") { $0.text.missing }, .init("endorsed") { $0.isEndorsed },
  ]

  package static let council = Access.roles([.councilWoman])
}

extension VillagePractice {
  package static func find(
    _ id: ID<VillagePractice>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> VillagePractice {
    let which: SQL =
      "WHERE culture_practice.id = \(id) AND culture_practice.community = \(community)"
    guard let found = try all(which, in: tx).first else { throw DomainError.notFound }
    return found
  }

  static func all(_ which: SQL, in tx: borrowing Transaction<some Any>) throws -> [VillagePractice]
  {
    try tx.all(
      """
      SELECT culture_practice.id, culture_practice.author, person.name, culture_practice.stage,
        culture_practice.reason, culture_practice.title, culture_practice.about,
        culture_practice.uses, culture_practice.care, culture_practice.version,
        culture_practice.is_endorsed, culture_practice.made_at
      FROM culture_practice JOIN person ON person.id = culture_practice.author \(which)
      """
    ) { row in
      VillagePractice(
        id: try row(0), author: try row(1), authorName: try row(2), stage: try row(3),
        reason: try row(4),
        text: VillageText(
          title: try row(5), about: try row(6), uses: try row(7), care: try row(8)),
        version: try row(9), isEndorsed: try row(10), madeAt: try row(11))
    }
  }

  /// So many lie on the shelf that a phone keeps and searches by itself.
  package static let mostLaid = 40

  /// Those that anybody may read, the newest first.
  package static func shown(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [VillagePractice] {
    try all(CultureModel.listing(community, 0, most: mostLaid), in: tx)
  }

  /// The names of all of them, by which a phone learns which it must forget.
  package static func standing(
    in community: ID<Community>, most: Int = 2000, _ tx: borrowing Transaction<some Any>
  ) throws -> [ID<VillagePractice>] {
    try tx.all(
      """
      SELECT id FROM culture_practice WHERE community = \(community) AND stage = 'shown'
      ORDER BY made_at DESC, id DESC LIMIT \(most)
      """
    ) { row in try row(0) }
  }

  func isReadable(by viewer: Viewer) -> Bool {
    stage == .shown || (viewer.person != nil && viewer.person == author) || viewer.may(.staff)
  }

  /// One that the acting person may change: her own, or any for those who run the school.
  static func changeable(
    _ id: ID<VillagePractice>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> VillagePractice {
    let found = try find(id, community: actor.community, in: tx)
    let person = try actor.requirePerson()
    guard found.author == person || Access.staff.admits(actor.roles) else {
      throw found.stage == .shown ? DomainError.forbidden : DomainError.notFound
    }
    return found
  }

  /// What was hidden is looked at again, and so is what others than the school's staff changed.
  func stage(changedBy actor: Actor) -> Stage {
    let isStaff = Access.staff.admits(actor.roles) || actor.isSystem
    return stage == .shown && isStaff && author != actor.person ? .shown : .waiting
  }

  func require(_ allowed: Stage...) throws {
    guard allowed.contains(stage) else {
      throw DomainError.rule(Message(key: "culture.rule.\(stage.rawValue)", arguments: []))
    }
  }
}
