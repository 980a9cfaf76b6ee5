/// A JSON value that prints itself; amounts are texts, because no JSON number is exact.
///
/// Decimals print as the shortest digits that give the same number back.
indirect enum JSONText {
  case text(String)
  case number(BigInteger)
  case decimal(Double)
  case flag(Bool)
  case nothing
  case list([JSONText])
  case object([(String, JSONText)])

  static func amount(_ value: Rational) -> Self { .text(value.description) }
  static func number(_ value: Int) -> Self { .number(BigInteger(value)) }

  /// Objects within a list stand on a line each, so that two counts can be compared by line.
  func write(into text: inout String) {
    switch self {
    case .text(let value): Self.quote(value, into: &text)
    case .number(let value): text += value.description
    case .decimal(let value): text += value.isFinite ? "\(value)" : "null"
    case .flag(let value): text += value ? "true" : "false"
    case .nothing: text += "null"
    case .list(let items):
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += "," }
        if case .object = item { text += "\n" }
        item.write(into: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (place, (name, value)) in members.enumerated() {
        if place > 0 { text += "," }
        Self.quote(name, into: &text)
        text += ":"
        value.write(into: &text)
      }
      text += "}"
    }
  }

  private static func quote(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
