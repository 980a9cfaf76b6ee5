import JSON

/// JSON in the one form that can be signed (RFC 8785): keys in order, nothing between.
///
/// Keys are ASCII here, so the order of their bytes is the order of their UTF-16 that the form asks
/// for; numbers are whole.
indirect enum CanonicalJSON: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([CanonicalJSON])
  case object([String: CanonicalJSON])

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): CanonicalJSON.printable(text).write(json: &bytes)
    case .number(let number): number.write(json: &bytes)
    case .flag(let flag): flag.write(json: &bytes)
    case .list(let items):
      bytes.append(91)
      for (place, item) in items.enumerated() {
        if place > 0 { bytes.append(44) }
        item.write(to: &bytes)
      }
      bytes.append(93)
    case .object(let fields):
      bytes.append(123)
      for (place, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
        if place > 0 { bytes.append(44) }
        field.key.write(json: &bytes)
        bytes.append(58)
        field.value.write(to: &bytes)
      }
      bytes.append(125)
    }
  }

  /// Of the controls only the line feed is written in one way by everybody.
  private static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 || $0 == "\n" }))
  }
}

extension CanonicalJSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }
}

extension CanonicalJSON: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: CanonicalJSON...) { self = .list(elements) }
}

extension CanonicalJSON: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, CanonicalJSON)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }
}
