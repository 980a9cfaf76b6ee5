/// How much of a file is read before it is refused, so that no upload can eat the machine.
package struct CSVLimits: Sendable, Equatable {
  /// Rows that hold something, the header row among them.
  package var rows: Int
  /// Cells in one row.
  package var columns: Int
  /// Bytes in one cell, its quotes not counted.
  package var cellBytes: Int

  package init(rows: Int = 200_000, columns: Int = 256, cellBytes: Int = 65_536) {
    self.rows = rows
    self.columns = columns
    self.cellBytes = cellBytes
  }
}
