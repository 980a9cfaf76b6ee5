import Choice
import Core
import JSON
import Localization
import Web

/// What of an export would come in, and what of it would not.
struct ImportPreviewModel: JSONModel {
  /// As many as give an impression.
  static let shownStatements = 10

  struct Line: JSONModel {
    let text: String
    static let fields: [JSONField<Self>] = [.init("text") { $0.text }]
  }

  struct Row: JSONModel {
    let number: Int
    let words: String
    let answers: Int
    static let fields: [JSONField<Self>] = [
      .init("number") { $0.number }, .init("words") { $0.words },
      .init("answers") { $0.answers },
    ]
  }

  let id: ID<KeptExport>
  let fileName: String
  let statements: Int
  /// Moderated out where it was held, and so here.
  let hidden: Int
  let wordless: Int
  let people: Int
  let votes: Int
  let replaced: Int
  let from: Instant?
  let until: Instant?
  /// What was understood of all that was chosen.
  let files: [String]
  let rows: [Row]
  /// The lines of this page of what is not taken.
  let notes: [Line]
  let faults: Int
  let paging: Paging

  init(_ kept: KeptExport, _ reading: ExportReading, page: Int, _ words: Localizer) {
    let held = reading.held
    id = kept.id
    fileName = kept.fileName
    statements = held.statements.count
    hidden = held.statements.count { !$0.1.isShown }
    wordless = held.statements.count { $0.1.text.isEmpty }
    people = held.conversation.people.count
    votes = held.conversation.votes
    replaced = reading.replaced
    from = reading.times?.from
    until = reading.times?.until
    files = reading.files.names
    rows = ImportPreviewModel.rows(of: held)
    faults = reading.faultCount
    paging = Paging(page: page, total: reading.faults.count)
    notes = paging.slice(of: reading.faults).map { Line(text: words($0.message)) }
  }

  private static func rows(of held: HeldElsewhere) -> [Row] {
    let counts = Dictionary(
      zip(held.conversation.statements.map(\.id), held.conversation.counts.map(\.voters)),
      uniquingKeysWith: { first, _ in first })
    return held.statements.prefix(shownStatements).map { number, statement in
      Row(number: number, words: statement.text, answers: counts[statement.id] ?? 0)
    }
  }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("fileName") { $0.fileName },
    .init("statements") { $0.statements }, .init("hidden") { $0.hidden },
    .init("withoutWords") { $0.wordless }, .init("people") { $0.people },
    .init("votes") { $0.votes }, .init("replaced") { $0.replaced }, .init("from") { $0.from },
    .init("until") { $0.until }, .init("files") { $0.files }, .init("first") { $0.rows },
    .init("notTaken") { $0.notes }, .init("totalNotTaken") { $0.faults },
    .init("page") { $0.paging.page },
  ]
}
