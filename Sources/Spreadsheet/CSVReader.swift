/// Reads comma-separated values by RFC 4180, one row at a time; our own, because Debian has no
/// CSV library that Swift could call and the format is smaller than a wrapper would be.
///
/// It also accepts what spreadsheet programs really save: a byte order mark, `;` or tabs between
/// cells, LF or CR line ends, and rows of unequal length. Rows without any byte are passed over.
package struct CSVReader: Sendable {
  package let separator: CSVSeparator
  let limits: CSVLimits
  let bytes: [UInt8]
  var position: Int
  var rowNumber = 0
  private var rowCount = 0
  private var isDone = false

  /// A reader at the start of a file; without a separator given, the header row decides.
  package init(
    _ bytes: [UInt8], limits: CSVLimits = CSVLimits(), separator: CSVSeparator? = nil
  ) {
    let start = bytes.starts(with: Byte.byteOrderMark) ? Byte.byteOrderMark.count : 0
    self.bytes = bytes
    self.limits = limits
    self.separator = separator ?? .detect(in: bytes[start...])
    position = start
  }

  /// The next row that holds something, or nil at the end; after an error there are no more.
  package mutating func next() throws(CSVError) -> CSVRow? {
    if isDone { return nil }
    do throws(CSVError) {
      skipEmptyRows()
      guard position < bytes.count else {
        isDone = true
        return nil
      }
      rowNumber += 1
      rowCount += 1
      if rowCount > limits.rows { throw fault(.tooManyRows(limit: limits.rows), inColumn: 1) }
      return CSVRow(number: rowNumber, cells: try readCells())
    } catch {
      isDone = true
      throw error
    }
  }

  /// Hands every row on, without ever holding more than one.
  package mutating func forEach(_ body: (CSVRow) throws -> Void) throws {
    while let row = try next() { try body(row) }
  }

  func fault(_ fault: CSVError.Fault, inColumn column: Int) -> CSVError {
    CSVError(row: rowNumber, column: column, fault: fault)
  }

  private mutating func skipEmptyRows() {
    while position < bytes.count, isLineEnd(bytes[position]) {
      rowNumber += 1
      passLineEnd()
    }
  }

  private mutating func readCells() throws(CSVError) -> [String] {
    var cells: [String] = []
    while true {
      let column = cells.count + 1
      if column > limits.columns {
        throw fault(.tooManyColumns(limit: limits.columns), inColumn: column)
      }
      cells.append(try readCell(inColumn: column))
      guard position < bytes.count else { return cells }
      if isLineEnd(bytes[position]) {
        passLineEnd()
        return cells
      }
      position += 1  // the separator
    }
  }
}
