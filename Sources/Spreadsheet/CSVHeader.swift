/// The names above the columns, so that cells are found by name whatever their order.
package struct CSVHeader: Sendable, Equatable {
  /// The names as they stand in the file.
  package let names: [String]
  private let indices: [String: Int]

  package init(_ names: [String]) {
    self.names = names
    indices = Dictionary(
      names.enumerated().map { (CSVHeader.folded($1), $0) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The first column with one of these names (earlier names are preferred), case and
  /// surrounding blanks set aside.
  package func index(of names: [String]) -> Int? {
    for name in names {
      if let index = indices[CSVHeader.folded(name)] { return index }
    }
    return nil
  }

  /// The first column with one of these names.
  package func index(of names: String...) -> Int? { index(of: names) }

  private static func folded(_ name: String) -> String {
    trimmed(name).lowercased()
  }
}

/// A cell without the blanks around it, no-break spaces among them.
func trimmed(_ cell: String) -> String {
  let rest = cell.drop(while: \.isWhitespace)
  guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(rest[...last])
}
