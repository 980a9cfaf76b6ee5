import Core
import Database
import JSON
import Web

/// One version of the minutes of a gathering, or an amendment to those that were approved.
package struct MinutesVersion: Sendable {
  package static let table = Table("gathering_minutes")
  /// Longer minutes nobody reads out.
  static let limit = 60_000

  package let id: ID<MinutesVersion>
  let version: Int
  let kind: Kind
  let text: MinutesText
  let writtenAt: Instant
  let seal: MinutesSeal?
  let signedOn: Day?

  enum Kind: String, RoomWord {
    case draft, approved, amendment
  }

  /// When it was approved; of a draft, when it was written.
  var day: Day { seal?.day ?? writtenAt.day }

  static func id(_ version: Int, of gathering: ID<Gathering>) -> ID<MinutesVersion> {
    .derived("minutes", gathering.uuid, UUID16(high: 0, low: UInt64(version)))
  }
}

/// What stands on the paper.
package struct MinutesText: Sendable, Equatable {
  /// The number under which the minutes are filed.
  package var number: String
  package var language: Language
  package var body: String

  package init(number: String, language: Language, body: String) {
    self.number = number
    self.language = language
    self.body = body
  }
}

extension MinutesVersion {
  private static let columns: SQL = """
    id, version, kind, paper_number, language, body, written_at, approved_on, chain_number,
    previous, hash, signed_on
    """

  /// The first one first; `gathering` was looked for in its community before.
  static func all(
    of gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> [MinutesVersion] {
    try tx.all(listing(gathering), MinutesVersion.init(row:))
  }

  static func listing(_ gathering: ID<Gathering>) -> SQL {
    "SELECT \(columns) FROM gathering_minutes WHERE gathering = \(gathering) ORDER BY version"
  }

  private init(row: borrowing Row) throws {
    id = try row(0)
    version = try row(1)
    kind = try row(2)
    text = MinutesText(number: try row(3), language: try row(4), body: try row(5))
    writtenAt = try row(6)
    signedOn = try row(11)
    if let day: Day = try row(7) {
      seal = MinutesSeal(
        number: try row(8), day: day, previous: try row(9), hash: try row(10))
    } else {
      seal = nil
    }
  }
}

extension MinutesVersion: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("version") { $0.version }, .init("kind") { $0.kind },
    .init("number") { $0.text.number }, .init("language") { $0.text.language.rawValue },
    .init("text") { $0.text.body }, .init("approved_on") { $0.seal?.day },
    .init("chain_number") { $0.seal?.number },
    .init("previous") { $0.seal.map { Hex.text($0.previous) } },
    .init("hash") { $0.seal.map { Hex.text($0.hash) } }, .init("signed_on") { $0.signedOn },
  ]
}

extension [MinutesVersion] {
  var approved: MinutesVersion? { first { $0.kind == .approved } }
  var amendments: [MinutesVersion] { filter { $0.kind == .amendment } }
  /// The newest that may still be changed.
  var draft: MinutesVersion? { last { $0.kind == .draft } }
}
