import Choice
import Core
import Localization
import Web

/// An export read as far as it goes: what would come in, and what would not, row by row.
struct ExportReading: Sendable {
  /// As many as are named one by one.
  static let mostFaults = 1_000
  /// As many as one form brings in; the command line takes more.
  ///
  /// All are written at once, and nobody else writes meanwhile.
  static let mostVotes = 100_000
  /// Far longer than anything that can be agreed with.
  static let longest = 4_000

  struct RowFault: Sendable {
    let file: String
    let error: PolisExportError
  }

  let files: ExportFiles
  let held: HeldElsewhere
  /// Nothing where the files say no times.
  let times: (from: Instant, until: Instant)?
  let faults: [RowFault]
  let faultCount: Int
  /// Votes that somebody replaced by a later one.
  let replaced: Int

  init(_ files: ExportFiles, question: Translated, source: String, language: Language?) throws {
    var reader = FileReader()
    let comments = try files.comments.map { try reader.statements($0) } ?? []
    let (kind, file) =
      files.votes.map { (ExportFiles.Kind.votes, $0) } ?? (.matrix, files.matrix ?? [])
    var box = try reader.votes(file, named: kind.rawValue)
    for statement in comments { box.describe(statement) }
    let conversation = box.conversation()
    guard conversation.votes > 0 else { throw reader.nothing }
    guard conversation.votes <= ExportReading.mostVotes else {
      throw ExportFiles.fault("many", .number(ExportReading.mostVotes))
    }
    times = files.times
    do {
      held = try HeldElsewhere(
        question: question, source: source, language: language,
        from: times?.from ?? Instant(seconds: 0), until: times?.until ?? Instant(seconds: 0),
        comments: comments, conversation)
    } catch HeldElsewhere.Fault.id(let id) {
      throw ExportFiles.fault("id", .text(String(id.prefix(40))))
    } catch HeldElsewhere.Fault.tooMany {
      throw ExportFiles.fault("statements", .number(HeldElsewhere.mostStatements))
    }
    self.files = files
    faults = reader.faults
    faultCount = reader.count
    replaced = box.count - conversation.votes
  }

  /// Reads file after file, and gathers what is wrong with each.
  private struct FileReader {
    var faults: [RowFault] = []
    var count = 0

    mutating func statements(_ bytes: [UInt8]) throws -> [Statement] {
      try read(ExportFiles.Kind.comments.rawValue) {
        (found: inout PolisRowFaults) throws(PolisExportError) in
        try PolisExport.statements(in: bytes, passingOver: &found)
      }
    }

    mutating func votes(_ bytes: [UInt8], named name: String) throws -> VoteBox {
      try read(name) { (found: inout PolisRowFaults) throws(PolisExportError) in
        try PolisExport.box(bytes, passingOver: &found)
      }
    }

    private mutating func read<Value>(
      _ file: String, _ body: (inout PolisRowFaults) throws(PolisExportError) -> Value
    ) throws -> Value {
      var found = PolisRowFaults(
        most: max(0, ExportReading.mostFaults - faults.count), wantsNumbers: true,
        longest: ExportReading.longest)
      do throws(PolisExportError) {
        let value = try body(&found)
        faults += found.rows.map { RowFault(file: file, error: $0) }
        count += found.count
        return value
      } catch {
        throw DomainError.invalid([
          Fault("file", RowFault(file: file, error: error).message)
        ])
      }
    }

    /// Why nothing at all would come in.
    var nothing: DomainError {
      .invalid(
        [Fault("file", Message("deliberation.import.fault.nothing"))]
          + faults.prefix(20).map { Fault("file", $0.message) })
    }
  }
}

extension ExportReading.RowFault {
  /// The fault in the reader's language, with its file and row.
  var message: Message {
    func say(_ key: String, _ more: Message.Argument...) -> Message {
      Message(
        key: "deliberation.import.row.\(key)",
        arguments: [.text(file), .number(error.row)] + more)
    }
    func short(_ text: String) -> Message.Argument {
      .text(String(Normalize.name(String(text.prefix(200))).prefix(40)))
    }
    return switch error.reason {
    case .empty: say("empty")
    case .unknownHeader(let missing): say("header", short(missing.joined(separator: ", ")))
    case .repeatedColumn(let name): say("column-twice", short(name))
    case .fieldCount(let found, let expected): say("cells", .number(found), .number(expected))
    case .missing(let column): say("missing", short(column))
    case .vote(let text): say("vote", short(text))
    case .number(let column, let text): say("number", short(column), short(text))
    case .openQuotes: say("open-quotes")
    case .column(let name): say("column", short(name))
    case .long(let column, let most): say("long", short(column), .number(most))
    case .tooManyRows: say("rows")
    }
  }
}
