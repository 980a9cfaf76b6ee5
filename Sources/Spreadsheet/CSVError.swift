/// What is wrong with a file, and in which cell, so that a page can say it in any language.
package struct CSVError: Error, Sendable, Equatable {
  /// The row as a spreadsheet program numbers it: the first is 1, empty rows count.
  package var row: Int
  /// The cell within its row: the first is 1.
  package var column: Int
  package var fault: Fault

  package init(row: Int, column: Int, fault: Fault) {
    self.row = row
    self.column = column
    self.fault = fault
  }

  /// The one thing that stopped the reading.
  package enum Fault: Sendable, Equatable {
    /// The cell is not UTF-8; most often the file was saved as Windows-1251 or UTF-16.
    case brokenUTF8
    /// The cell holds a zero byte, which no text has.
    case zeroByte
    /// The file ends inside a quoted cell.
    case unclosedQuote
    /// Something other than a separator follows a closing quote.
    case textAfterQuote
    case cellTooLong(limit: Int)
    case tooManyColumns(limit: Int)
    case tooManyRows(limit: Int)
    /// An `.xls` of before 2007, or a workbook behind a password: both begin alike.
    case oldWorkbook
    /// A zip that is no workbook, or one whose parts do not fit together.
    case brokenWorkbook
    case workbookTooLarge
    /// A formula whose value was not saved, or that came to an error.
    case noValue
  }
}
