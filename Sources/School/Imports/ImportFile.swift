import Core
import Localization
import Spreadsheet

/// A file of participants, read row by row.
struct ImportFile {
  let columns: ImportColumns
  /// The columns of which nothing is taken.
  let untaken: [String]
  private var reader: TableReader
  private var waiting: CSVRow?

  /// Reads the header row; refuses a file in which no column holds names.
  init(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) throws {
    do throws(CSVError) {
      reader = try TableReader(bytes, limits: limits)
    } catch {
      throw error.asFault
    }
    let header = try ImportFile.row(from: &reader)?.cells ?? []
    waiting = try ImportFile.row(from: &reader)
    guard let columns = ImportColumns(header, below: waiting?.cells) else {
      let found = header.prefix(12).joined(separator: ", ").prefix(200)
      throw DomainError.invalid([
        Fault("file", Message("school.import.fault.header", .text(String(found))))
      ])
    }
    self.columns = columns
    untaken = columns.untaken(of: header)
  }

  /// The next row with something in it, judged by itself alone.
  mutating func next() throws -> ImportRow? {
    while let row = try nextRow() {
      if row.cells.allSatisfy({ Normalize.name($0).isEmpty }) { continue }
      return read(row)
    }
    return nil
  }

  private mutating func nextRow() throws -> CSVRow? {
    if let row = waiting {
      waiting = nil
      return row
    }
    return try ImportFile.row(from: &reader)
  }

  private static func row(from reader: inout TableReader) throws -> CSVRow? {
    do throws(CSVError) { return try reader.next() } catch { throw error.asFault }
  }

  private func read(_ row: CSVRow) -> ImportRow {
    func cell(_ column: ImportColumns.Column) -> String {
      row.cells.indices.contains(column.index) ? Normalize.name(row.cells[column.index]) : ""
    }
    let name = columns.name.map(cell).filter { !$0.isEmpty }.joined(separator: " ")
    let called = columns.called.map(cell) ?? ""
    let identifier = columns.identifier.lazy.map(cell).first { !$0.isEmpty } ?? ""
    var fault = fault(
      name: name, called: called, identifier: identifier, kind: columns.kind.map(cell) ?? "")
    if fault == nil, let gone = columns.gone.first(where: { cell($0) == "1" }) {
      fault = ImportFault(kind: .gone, column: gone.title, detail: 0)
    }
    return ImportRow(
      number: row.number, name: shortened(name, 200),
      called: called.isEmpty ? nil : shortened(called, 100),
      identifier: identifier.isEmpty ? nil : shortened(identifier, 100),
      verdict: fault == nil ? .new : .faulty, fault: fault)
  }

  private func fault(
    name: String, called: String, identifier: String, kind: String
  ) -> ImportFault? {
    func fault(_ kind: ImportFault.Kind, _ column: ImportColumns.Column?, _ detail: Int = 0)
      -> ImportFault
    { ImportFault(kind: kind, column: column?.title ?? "", detail: detail) }
    if name.isEmpty { return fault(.nameMissing, columns.name.first) }
    if name.unicodeScalars.count > 200 { return fault(.nameTooLong, columns.name.first, 200) }
    if called.unicodeScalars.count > 100 { return fault(.calledTooLong, columns.called, 100) }
    if identifier.unicodeScalars.count > 100 {
      return fault(.identifierTooLong, columns.identifier.first, 100)
    }
    if !kind.isEmpty, kind.uppercased() != "LEARNER" { return fault(.notLearner, columns.kind) }
    return nil
  }

  private func shortened(_ text: String, _ limit: Int) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))
  }
}

extension CSVError {
  /// The sentence for the field of the file.
  var asFault: DomainError {
    let (kind, limit): (String, Int) =
      switch fault {
      case .brokenUTF8: ("broken-utf8", 0)
      case .zeroByte: ("zero-byte", 0)
      case .unclosedQuote: ("unclosed-quote", 0)
      case .textAfterQuote: ("text-after-quote", 0)
      case .cellTooLong(let limit): ("cell-too-long", limit)
      case .tooManyColumns(let limit): ("too-many-columns", limit)
      case .tooManyRows(let limit): ("too-many-rows", limit)
      case .oldWorkbook: ("old-workbook", 0)
      case .brokenWorkbook: ("broken-workbook", 0)
      case .workbookTooLarge: ("workbook-too-large", 0)
      case .noValue: ("no-value", 0)
      }
    return .invalid([
      Core.Fault(
        "file",
        Message(
          "school.import.fault.\(kind)", .text(String(row)), .text(String(column)),
          .number(limit)))
    ])
  }
}
