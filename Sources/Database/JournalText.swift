import Core

/// The changed columns of a journal line as text: one `column<TAB>kind value` a line.
enum JournalText {
  static func write(_ pairs: [(String, SQLValue)], hiding secret: Set<String>) -> String {
    pairs.map { column, value in
      "\(column)\t\(secret.contains(column) ? "?" : text(value))"
    }.joined(separator: "\n")
  }

  /// `nil` for a column that was hidden: it cannot be brought back.
  static func read(_ text: String) -> [(column: String, value: SQLValue?)] {
    text.unicodeScalars.split(separator: "\n").compactMap { line in
      guard let tab = line.firstIndex(of: "\t") else { return nil }
      return (String(line[..<tab]), value(line[line.index(after: tab)...]))
    }
  }

  private static func text(_ value: SQLValue) -> String {
    switch value {
    case .null: "n"
    case .integer(let number): "i\(number)"
    case .real(let number): "r\(number)"
    case .text(let string): "t" + OneLine.write(string)
    case .blob(let bytes): "b" + Hex.text(bytes)
    }
  }

  private static func value(_ text: Substring.UnicodeScalarView) -> SQLValue? {
    let rest = text.dropFirst()
    switch text.first {
    case "n": return .null
    case "i": return Int64(String(rest)).map { .integer($0) }
    case "r": return Double(String(rest)).map { .real($0) }
    case "t": return .text(OneLine.read(rest))
    case "b": return bytes(hex: String(rest)).map { .blob($0) }
    default: return nil
    }
  }

  private static func bytes(hex: String) -> [UInt8]? {
    let nibbles = hex.utf8.map { $0 < 58 ? $0 &- 48 : $0 &- 87 }
    guard nibbles.count % 2 == 0, nibbles.allSatisfy({ $0 < 16 }) else { return nil }
    return stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
  }
}
