import Core
import Database
import Ledger
import Localization
import Paper
import People
import Web

/// The newest hash on paper, for the notice board: it fixes all lines that stand above it.
struct LedgerNotice {
  /// How many lines stand on it; every later one holds the earlier ones.
  static let lines = 20

  let model: LedgerModel
  let place: CommunityRecord
  let words: Localizer
  /// Where the ledger can be read whole.
  let address: String

  static func read(_ visit: Visit, in tx: borrowing Transaction<some Any>) throws -> LedgerNotice {
    let community = try visit.community
    let model = try LedgerModel.read(page: 1, of: community, in: tx)
    guard model.newest != nil else { throw DomainError.notFound }
    return LedgerNotice(
      model: model, place: try CommunityRecord.find(community, in: tx), words: visit.words,
      address: visit.siteAddress + DecisionsPath.ledger(visit).text)
  }

  var day: Day? { model.newest?.day }

  var paper: BoardNotice {
    BoardNotice(
      place: [place.aimak, place.village].map { $0.text(words.language) }
        .filter { !$0.isEmpty }.joined(separator: ", "),
      title: words(Message("decisions.ledger.title")), headlines: headlines,
      sentences: [
        words(Message("decisions.ledger.intro")), words(Message("decisions.ledger.fixes")),
      ],
      table: table, facts: [], note: words(Message("decisions.ledger.compare")),
      address: address)
  }

  /// The hash in two lines that can be read from a step away.
  private var headlines: [String] {
    guard let newest = model.newest else { return [] }
    let groups = Hex.grouped(newest.hash).split(separator: " ")
    return [words(Message("decisions.ledger.root", .text(words.date(newest.day))))]
      + stride(from: 0, to: groups.count, by: 8).map {
        groups[$0..<min($0 + 8, groups.count)].joined(separator: " ")
      }
  }

  private func name(of entry: LedgerEntry) -> String {
    let title = entry.title.text(words.language)
    return switch entry.kind {
    case .day: words(Message("decisions.ledger.day"))
    case .minutes: words(Message("decisions.ledger.minutes", .text(title)))
    case .decision: title
    }
  }

  private var table: PaperTable {
    func say(_ key: String) -> String {
      words(Message(key: "decisions.ledger.\(key)", arguments: []))
    }
    return PaperTable(
      columns: [
        .init("№", share: 0.7), .init(say("column.day"), share: 1.6),
        .init(say("column.what"), share: 5), .init(say("column.hash"), share: 3.2),
      ],
      rows: model.entries.prefix(Self.lines).map { entry in
        [
          String(entry.number), words.date(entry.day),
          name(of: entry),
          // Enough to find the line by; the whole stands on the page.
          Hex.grouped(entry.hash.prefix(8)),
        ]
      })
  }
}
