/// Reads a table row by row, whether a spreadsheet program saved it as CSV or as its own file.
package struct TableReader: Sendable {
  private enum Source: Sendable {
    case text(CSVReader)
    case sheet(ArraySlice<CSVRow>)
  }

  private var source: Source

  /// A reader at the start of a file; by its first bytes it is told what it is.
  package init(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) throws(CSVError) {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      source = .sheet(try WorkbookReader(bytes, limits: limits).firstSheet()[...])
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw CSVError(row: 1, column: 1, fault: .oldWorkbook)
    } else {
      source = .text(CSVReader(bytes, limits: limits))
    }
  }

  /// The next row that holds something, or nil at the end; after an error there are no more.
  package mutating func next() throws(CSVError) -> CSVRow? {
    switch source {
    case .text(var reader):
      defer { source = .text(reader) }
      return try reader.next()
    case .sheet(var rows):
      let first = rows.popFirst()
      source = .sheet(rows)
      return first
    }
  }
}
