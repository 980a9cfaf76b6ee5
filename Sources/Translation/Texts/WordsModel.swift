import Core
import Database
import HTTP
import JSON
import Web

/// What was found of the words somebody saw, and what became of those she mended.
struct WordsModel: JSONModel {
  let query: String
  let found: [Sentence]
  let own: [WordCorrection]

  static let fields: [JSONField<Self>] = [
    .init("query") { $0.query }, .init("found") { $0.found }, .init("own") { $0.own },
  ]

  static func read(_ visit: Visit, _ texts: ShippedTexts) throws -> WordsModel {
    let query = String((visit.form["q"] ?? "").prefix(200))
    let own = try visit.read { tx in
      try WordCorrection.own(try visit.person, community: try visit.community, in: tx)
    }
    return WordsModel(
      query: query, found: SentenceSearch(query)?.found(in: texts, visit.language) ?? [], own: own)
  }
}

extension Sentence: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("file") { $0.text.path }, .init("line") { $0.line }, .init("key") { $0.key },
    .init("words") { $0.words },
  ]
}

extension WordCorrection: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("file") { $0.path }, .init("line") { $0.line },
    .init("key") { $0.key }, .init("was") { $0.was }, .init("words") { $0.words },
    .init("note") { $0.note }, .init("state") { $0.state }, .init("reason") { $0.reason },
  ]
}
