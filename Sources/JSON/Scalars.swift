import Core

extension String: JSONValue {
  package static var schema: JSONSchema { .string(format: nil) }

  package func write(json bytes: inout [UInt8]) {
    bytes.append(34)
    var text = self
    text.withUTF8 { units in
      // Almost every text has nothing to escape and is taken over in one piece.
      if units.contains(where: { $0 < 32 || $0 == 34 || $0 == 92 }) {
        for unit in units { String.escape(unit, into: &bytes) }
      } else {
        bytes.append(contentsOf: units)
      }
    }
    bytes.append(34)
  }

  fileprivate func appendUTF8(to bytes: inout [UInt8]) { bytes.append(contentsOf: utf8) }

  private static func escape(_ unit: UInt8, into bytes: inout [UInt8]) {
    switch unit {
    case 34: bytes.append(contentsOf: [92, 34])
    case 92: bytes.append(contentsOf: [92, 92])
    case 10: bytes.append(contentsOf: [92, 110])
    case 0..<32:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(48 + unit >> 4)
      bytes.append(unit & 15 < 10 ? 48 + unit & 15 : 87 + unit & 15)
    default: bytes.append(unit)
    }
  }
}

extension Int: JSONValue {
  package static var schema: JSONSchema { .integer }
  package func write(json bytes: inout [UInt8]) {
    // Most numbers of a village are small.
    if 0..<10 ~= self {
      bytes.append(48 + UInt8(self))
    } else {
      String(self).appendUTF8(to: &bytes)
    }
  }
}

extension Int64: JSONValue {
  package static var schema: JSONSchema { .integer }
  package func write(json bytes: inout [UInt8]) { String(self).appendUTF8(to: &bytes) }
}

extension Double: JSONValue {
  package static var schema: JSONSchema { .number }
  package func write(json bytes: inout [UInt8]) {
    bytes.append(contentsOf: (isFinite ? String(self) : "null").utf8)
  }
}

extension Bool: JSONValue {
  package static var schema: JSONSchema { .boolean }
  package func write(json bytes: inout [UInt8]) {
    bytes.append(contentsOf: (self ? "true" : "false").utf8)
  }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  package static var schema: JSONSchema { .nullable(Wrapped.schema) }
  package func write(json bytes: inout [UInt8]) {
    guard let self else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    self.write(json: &bytes)
  }
}

extension Array: JSONValue where Element: JSONValue {
  package static var schema: JSONSchema { .array(Element.schema) }
  package func write(json bytes: inout [UInt8]) {
    bytes.append(91)
    var isFirst = true
    for element in self {
      if !isFirst { bytes.append(44) }
      isFirst = false
      element.write(json: &bytes)
    }
    bytes.append(93)
  }
}

extension ID: JSONValue {
  package static var schema: JSONSchema { .string(format: "uuid") }
  package func write(json bytes: inout [UInt8]) {
    bytes.append(34)
    uuid.write(to: &bytes)
    bytes.append(34)
  }
}

extension Day: JSONValue {
  package static var schema: JSONSchema { .string(format: "date") }
  package func write(json bytes: inout [UInt8]) { iso.write(json: &bytes) }
}

extension Instant: JSONValue {
  package static var schema: JSONSchema { .string(format: "date-time") }
  /// Village time with its offset, to the second.
  package func write(json bytes: inout [UInt8]) {
    let second = Int(((seconds % 60) + 60) % 60)
    "\(day.iso)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))+06:00"
      .write(json: &bytes)
  }
}

extension Language: JSONValue {
  package static var schema: JSONSchema { .string(format: nil) }
  package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
}

extension Translated: JSONValue {
  package static var schema: JSONSchema { .map(.string(format: nil)) }
  package func write(json bytes: inout [UInt8]) {
    bytes.append(123)
    var isFirst = true
    for language in Language.allCases {
      guard let text = self[language] else { continue }
      if !isFirst { bytes.append(44) }
      isFirst = false
      language.write(json: &bytes)
      bytes.append(58)
      text.write(json: &bytes)
    }
    bytes.append(125)
  }
}
