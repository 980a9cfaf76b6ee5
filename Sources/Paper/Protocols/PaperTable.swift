/// A table on paper; its header row stands on every page it reaches.
package struct PaperTable: Sendable, Equatable {
  package var columns: [Column]
  /// The cells, by row; missing ones stay empty, surplus ones are left out.
  package var rows: [[String]]

  package init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// One column and how its cells stand.
  package struct Column: Sendable, Equatable {
    package var heading: String
    /// Its part of the width, against the other columns' parts.
    package var share: Double
    /// Numbers stand at the right, so that their digits are under each other.
    package var isNumber: Bool

    package init(_ heading: String, share: Double = 1, isNumber: Bool = false) {
      self.heading = heading
      self.share = share
      self.isNumber = isNumber
    }
  }
}
