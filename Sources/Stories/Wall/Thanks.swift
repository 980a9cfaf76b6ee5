import Core
import Database
import JSON
import Localization
import Web

/// That somebody thanks somebody for something that was done on a day.
package struct Thanks: JSONModel {
  package static let table = Table("story_thanks", secret: ["name", "name_key", "words"])

  package enum Stage: String, Sendable, SQLBindable, SQLReadable { case waiting, shown, hidden }

  package let id: ID<Thanks>
  let author: ID<Person>
  let authorName: String
  let name: String
  let words: String
  let happenedOn: Day
  let stage: Stage
  let reason: String
  let isHiddenByHer: Bool

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("from") { $0.authorName }, .init("to") { $0.name },
    .init("words") { $0.words }, .init("on") { $0.happenedOn },
  ]

  static let mostWords = 600
  static let fewestWords = 15

  /// A name as it is compared: without regard to capitals, and to ң ө ү.
  static func key(_ name: String) -> String {
    SearchKey.fold(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func find(
    _ id: ID<Thanks>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Thanks {
    let which: SQL =
      "WHERE story_thanks.id = \(id) AND story_thanks.community = \(community)"
    guard let found = try all(which, in: tx).first else { throw DomainError.notFound }
    return found
  }

  static func all(_ which: SQL, in tx: borrowing Transaction<some Any>) throws -> [Thanks] {
    try tx.all(
      """
      SELECT story_thanks.id, story_thanks.author, person.name, story_thanks.name,
        story_thanks.words, story_thanks.happened_on, story_thanks.stage, story_thanks.reason,
        story_thanks.is_hidden_by_her
      FROM story_thanks JOIN person ON person.id = story_thanks.author \(which)
      """
    ) { row in
      Thanks(
        id: try row(0), author: try row(1), authorName: try row(2), name: try row(3),
        words: try row(4), happenedOn: try row(5), stage: try row(6), reason: try row(7),
        isHiddenByHer: try row(8))
    }
  }

  func move(
    to stage: Stage, because reason: String = "", isHiddenByHer: Bool? = nil,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let hidden = isHiddenByHer ?? self.isHiddenByHer
    try tx.update(
      Thanks.table, id,
      [
        "stage": stage, "reason": reason, "is_hidden_by_her": hidden,
        "is_open": stage == .shown && !hidden,
      ])
  }
}
