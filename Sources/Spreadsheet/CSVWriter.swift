/// Writes comma-separated values by RFC 4180 that no spreadsheet program runs as a formula.
package struct CSVWriter: Sendable {
  /// The file so far.
  package private(set) var bytes: [UInt8]
  private let separator: CSVSeparator

  /// An empty file; the byte order mark makes Excel read it as UTF-8.
  package init(separator: CSVSeparator = .comma, byteOrderMark: Bool = false) {
    self.separator = separator
    bytes = byteOrderMark ? Byte.byteOrderMark : []
  }

  /// Adds one row.
  package mutating func append(_ cells: [String]) {
    // An unquoted lone empty cell would be an empty line, which readers pass over.
    if cells == [""] { bytes += [Byte.quote, Byte.quote] }
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator.rawValue) }
      appendCell(harmless(cell))
    }
    bytes += [Byte.carriageReturn, Byte.lineFeed]
  }

  private mutating func appendCell(_ cell: String) {
    guard needsQuotes(cell) else {
      bytes += cell.utf8
      return
    }
    bytes.append(Byte.quote)
    for byte in cell.utf8 {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  /// Every separator is quoted, not only ours, because the reader guesses which one it is.
  private func needsQuotes(_ cell: String) -> Bool {
    let isBlank = { (byte: UInt8?) in byte == 0x20 }
    if isBlank(cell.utf8.first) || isBlank(cell.utf8.last) { return true }
    if cell.utf8.starts(with: Byte.byteOrderMark) { return true }
    return cell.utf8.contains { byte in
      byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn
        || CSVSeparator(rawValue: byte) != nil
    }
  }
}
