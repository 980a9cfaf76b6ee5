/// A file whose first row names its columns, read row by row.
package struct CSVTable: Sendable {
  package let header: CSVHeader
  private var reader: TableReader

  /// Reads the header row; an empty file has an empty header and no rows.
  package init(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) throws(CSVError) {
    reader = try TableReader(bytes, limits: limits)
    header = CSVHeader(try reader.next()?.cells ?? [])
  }

  /// The next row below the header, or nil at the end.
  package mutating func next() throws(CSVError) -> CSVRecord? {
    try reader.next().map { CSVRecord(header: header, row: $0) }
  }
}

/// One row below a header, asked by the names of its columns.
package struct CSVRecord: Sendable, Equatable {
  package let header: CSVHeader
  package let row: CSVRow

  package init(header: CSVHeader, row: CSVRow) {
    self.header = header
    self.row = row
  }

  /// The row as a spreadsheet program numbers it.
  package var number: Int { row.number }

  /// The cell under one of these names without the blanks around it; nil when there is no such
  /// column, empty when the row is too short to reach it.
  package subscript(_ names: String...) -> String? {
    guard let index = header.index(of: names) else { return nil }
    return row.cells.indices.contains(index) ? trimmed(row.cells[index]) : ""
  }
}
