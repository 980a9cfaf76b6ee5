/// A file of sheets for a spreadsheet program, held whole: what is exported is bounded.
package struct Workbook: Sendable {
  package enum Cell: Sendable, Equatable {
    case text(String)
    case number(Double)
  }

  package struct Sheet: Sendable {
    package let name: String
    package let head: [String]
    package var rows: [[Cell]]
    /// Columns that stay in sight while one scrolls to the side.
    package let fixed: Int

    package init(_ name: String, head: [String], rows: [[Cell]], fixed: Int = 0) {
      self.name = name
      self.head = head
      self.rows = rows
      self.fixed = fixed
    }
  }

  package let sheets: [Sheet]

  package init(_ sheets: [Sheet]) { self.sheets = sheets }

  /// What every spreadsheet program takes; more would be cut off without a word.
  package static let rowLimit = 1_000_000
  package static let columnLimit = 16_000
  static let cellLimit = 32_000
}

/// Why no file came out.
package enum WorkbookError: Error, Equatable {
  case tooLarge
  case notWritten(String)
}
