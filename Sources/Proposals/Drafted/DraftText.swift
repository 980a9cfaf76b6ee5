import Core
import Database
import JSON
import Web

/// The text of a draft of the council as it stands, or once stood: in the one language in which it
/// is to be adopted.
struct DraftText: JSONModel {
  static let table = Table("process_draft")
  static let most = 20_000
  /// Beyond so many versions nobody follows what was changed.
  static let mostVersions = 50

  let number: Int
  let language: Language
  let words: String
  let why: String
  let madeAt: Instant

  static let fields: [JSONField<Self>] = [
    .init("number") { $0.number }, .init("language") { $0.language.rawValue },
    .init("words") { $0.words }, .init("why") { $0.why }, .init("on") { $0.madeAt.day },
  ]

  static func id(_ process: ID<JointProcess>, _ number: Int) -> ID<DraftText> {
    .derived("process-draft", process.uuid, UUID16(high: 0, low: UInt64(number)))
  }

  static func find(
    _ number: Int, of process: ID<JointProcess>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> DraftText? {
    try tx.first(
      """
      SELECT number, language, words, why, made_at FROM process_draft
      WHERE process = \(process) AND number = \(number) AND community = \(community)
      """
    ) { row in
      DraftText(
        number: try row(0), language: try row(1), words: try row(2), why: try row(3),
        madeAt: try row(4))
    }
  }

  /// The versions without their words, the latest first.
  static func heads(
    of process: ID<JointProcess>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [DraftHead] {
    try tx.all(
      """
      SELECT number, why, made_at FROM process_draft
      WHERE process = \(process) AND community = \(community)
      ORDER BY number DESC LIMIT \(mostVersions)
      """
    ) { row in DraftHead(number: try row(0), why: try row(1), madeAt: try row(2)) }
  }
}

/// A version as a list tells it.
struct DraftHead: JSONModel {
  let number: Int
  let why: String
  let madeAt: Instant

  static let fields: [JSONField<Self>] = [
    .init("number") { $0.number }, .init("why") { $0.why }, .init("on") { $0.madeAt.day },
  ]
}

extension ProcessTemplate {
  /// Whether a text is put before the village that the council would adopt.
  package var hasDraft: Bool { self == .consultation }
}
