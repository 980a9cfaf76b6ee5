import Foundation
import XML

/// The rows of one sheet of a workbook.
struct SheetRows {
  let sheet: XMLElement
  /// What texts the cells name by number.
  let texts: [String]
  let limits: CSVLimits

  func rows() throws(CSVError) -> [CSVRow] {
    var rows: [CSVRow] = []
    var number = 0
    for element in sheet.first("sheetData")?.all("row") ?? [] {
      number = element["r"].flatMap { Int($0) } ?? number + 1
      guard (1...1_048_576).contains(number) else {
        throw CSVError(row: rows.count + 1, column: 1, fault: .brokenWorkbook)
      }
      let cells = try cells(of: element, row: number)
      if cells.isEmpty { continue }
      rows.append(CSVRow(number: number, cells: cells))
      guard rows.count <= limits.rows else {
        throw CSVError(row: number, column: 1, fault: .tooManyRows(limit: limits.rows))
      }
    }
    return rows
  }

  private func cells(of element: XMLElement, row: Int) throws(CSVError) -> [String] {
    var cells: [String] = []
    var column = 0
    for cell in element.all("c") {
      column = try SheetRows.column(cell["r"], after: column, row: row)
      func fault(_ fault: CSVError.Fault) -> CSVError {
        CSVError(row: row, column: column, fault: fault)
      }
      let text = try value(of: cell, fault)
      if text.isEmpty { continue }
      guard column <= limits.columns else { throw fault(.tooManyColumns(limit: limits.columns)) }
      guard text.utf8.count <= limits.cellBytes else {
        throw fault(.cellTooLong(limit: limits.cellBytes))
      }
      cells += Array(repeating: "", count: max(0, column - cells.count))
      cells[column - 1] = text
    }
    return cells
  }

  /// The column of `AB12`, 1 for A; a cell that does not say stands behind the one before.
  private static func column(
    _ place: String?, after last: Int, row: Int
  ) throws(CSVError) -> Int {
    guard let place else { return last + 1 }
    var column = 0
    for letter in place.uppercased().utf8 {
      guard (0x41...0x5A).contains(letter) else { break }
      column = column * 26 + Int(letter) - 0x40
      if column > 16_384 { break }
    }
    guard (1...16_384).contains(column) else {
      throw CSVError(row: row, column: last + 1, fault: .brokenWorkbook)
    }
    return column
  }

  private func value(
    of cell: XMLElement, _ fault: (CSVError.Fault) -> CSVError
  ) throws(CSVError) -> String {
    let written = cell.first("v")?.text
    switch cell["t"] ?? "n" {
    case "inlineStr": return cell.first("is").map(SheetRows.text) ?? ""
    case "s":
      guard let written else { return "" }
      guard let place = Int(written), texts.indices.contains(place) else {
        throw fault(.brokenWorkbook)
      }
      return texts[place]
    case "e": throw fault(.noValue)
    case "str": return SheetRows.unescaped(written ?? "")
    default:
      // Programs that only write leave the sum to whoever opens the file.
      if (written ?? "").isEmpty, cell.first("f") != nil { throw fault(.noValue) }
      return SheetRows.plain(written ?? "")
    }
  }

  /// `10` for 10.0, and no more places than a sheet shows.
  private static func plain(_ number: String) -> String {
    guard let value = Double(number), value.isFinite else { return number }
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
    return String(format: "%.15g", value)
  }

  /// A text in one piece or in several of different look, without what is said of its reading.
  static func text(_ element: XMLElement) -> String {
    let pieces = element.elements.flatMap { part in
      part.name == "t" ? [part.text] : part.name == "r" ? part.all("t").map(\.text) : []
    }
    return unescaped(pieces.joined())
  }

  /// `_x000D_` is how these files write what XML has no place for.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var (clean, rest) = ("", text[...])
    while let start = rest.firstRange(of: "_x") {
      clean += rest[..<start.lowerBound]
      let digits = rest[start.upperBound...].prefix(4)
      let end = rest.index(start.upperBound, offsetBy: 5, limitedBy: rest.endIndex)
      if let end, rest[..<end].hasSuffix("_"), digits.count == 4, digits.allSatisfy(\.isHexDigit),
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      {
        if scalar.value != 0 { clean.unicodeScalars.append(scalar) }
        rest = rest[end...]
      } else {
        clean += "_x"
        rest = rest[start.upperBound...]
      }
    }
    return clean + rest
  }
}
