import Cxlsxwriter
import Foundation

extension Workbook {
  /// The bytes of an `.xlsx` file.
  ///
  /// This version of the library writes only to a path, so the file stands for a moment in a
  /// folder that nobody else may enter.
  package func xlsx() throws -> [UInt8] {
    let isTooLarge = sheets.contains { sheet in
      sheet.rows.count >= Workbook.rowLimit || sheet.head.count > Workbook.columnLimit
        || sheet.rows.contains { $0.count > Workbook.columnLimit }
    }
    if isTooLarge { throw WorkbookError.tooLarge }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kurak-\(UUID())")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("book.xlsx").path
    try write(to: path)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw WorkbookError.notWritten("no file")
    }
    return [UInt8](data)
  }

  private func write(to path: String) throws {
    guard let book = unsafe workbook_new(path) else { throw WorkbookError.notWritten("no memory") }
    let bold = unsafe workbook_add_format(book)
    unsafe format_set_bold(bold)
    var fault: String?
    for (place, sheet) in sheets.enumerated() {
      let name = Workbook.sheetName(sheet.name, place: place)
      guard let drawn = unsafe workbook_add_worksheet(book, name) else {
        fault = "the sheet \(name)"
        continue
      }
      unsafe sheet.write(into: drawn, bold: bold)
    }
    // Closing frees the book whether or not it was written.
    let outcome = unsafe workbook_close(book)
    if outcome != LXW_NO_ERROR { fault = unsafe String(cString: lxw_strerror(outcome)) }
    if let fault { throw WorkbookError.notWritten(fault) }
  }

  /// Excel takes neither long names nor some signs, nor the same name twice.
  static func sheetName(_ name: String, place: Int) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
    let clean = name.filter { !forbidden.contains($0) }.prefix(27)
    return clean.isEmpty ? "\(place + 1)" : place == 0 ? String(clean) : "\(place + 1) \(clean)"
  }
}

extension Workbook.Sheet {
  fileprivate func write(
    into sheet: UnsafeMutablePointer<lxw_worksheet>, bold: UnsafeMutablePointer<lxw_format>?
  ) {
    for (column, title) in head.enumerated() {
      unsafe worksheet_write_string(sheet, 0, UInt16(column), clean(title), bold)
    }
    for (index, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() {
        let (line, place) = (UInt32(index + 1), UInt16(column))
        switch cell {
        // A string cell is never run, whatever it begins with.
        case .text(let text):
          unsafe worksheet_write_string(sheet, line, place, clean(text), nil)
        case .number(let number): unsafe worksheet_write_number(sheet, line, place, number, nil)
        }
      }
    }
    unsafe worksheet_freeze_panes(sheet, 1, UInt16(fixed))
    for column in 0..<fixed {
      unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), column == 1 ? 32 : 8, nil)
    }
  }

  /// XML has no place for control characters, nor a cell for more than so many letters.
  private func clean(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
    return String(String.UnicodeScalarView(kept.prefix(Workbook.cellLimit)))
  }
}
