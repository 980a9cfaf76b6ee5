/// One row of a file, with the number under which its writer finds it again.
package struct CSVRow: Sendable, Equatable {
  /// The row as a spreadsheet program numbers it: the first is 1, empty rows count.
  package var number: Int
  package var cells: [String]

  package init(number: Int, cells: [String]) {
    self.number = number
    self.cells = cells
  }
}
