import Core

/// The `key: value` lines between two `---` at the top of a content file, and the text below.
///
/// A dozen lines of our own, since flat keys need no YAML.
package struct FrontMatter: Hashable, Sendable {
  private var fields: [String: String] = [:]
  private var lines: [String: Int] = [:]

  /// The keys in the order in which they stand.
  package private(set) var keys: [String] = []
  package private(set) var body = ""
  /// The line of the file on which the body begins, for faults found in it.
  package private(set) var bodyLine = 1

  package init(_ source: String) throws(FrontMatterFault) {
    let text = source.hasPrefix("\u{FEFF}") ? source.dropFirst() : source[...]
    var rest = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    guard rest.popFirst()?.trimmed == "---" else {
      throw FrontMatterFault(line: 1, .notOpened)
    }
    bodyLine = 2
    while let line = rest.popFirst() {
      bodyLine += 1
      if line.trimmed == "---" {
        body = rest.joined(separator: "\n")
        return
      }
      try read(line, number: bodyLine - 1)
    }
    throw FrontMatterFault(line: bodyLine - 1, .notClosed)
  }

  package subscript(key: String) -> String? { fields[key] }

  /// The line on which a key stands, for faults found in its value.
  package func line(of key: String) -> Int { lines[key] ?? 1 }

  /// A value that must be there.
  package func value(_ key: String) throws(FrontMatterFault) -> String {
    guard let value = fields[key] else {
      throw FrontMatterFault(line: 1, .missing(key))
    }
    return value
  }

  /// A whole number that must be there.
  package func number(_ key: String) throws(FrontMatterFault) -> Int {
    guard let number = Int(try value(key)) else {
      throw FrontMatterFault(line: line(of: key), .notNumber(key))
    }
    return number
  }

  /// A list that must be there, its parts separated by commas.
  package func list(_ key: String) throws(FrontMatterFault) -> [String] {
    let parts = try value(key).split(separator: ",", omittingEmptySubsequences: false)
      .map(\.trimmed)
    guard !parts.contains("") else {
      throw FrontMatterFault(line: line(of: key), .emptyPlace(key))
    }
    return parts
  }

  private mutating func read(_ line: Substring, number: Int) throws(FrontMatterFault) {
    let content = line.trimmed
    if content.isEmpty || content.hasPrefix("#") { return }
    guard let colon = content.firstIndex(of: ":") else {
      throw FrontMatterFault(line: number, .notPair)
    }
    let key = content[..<colon].trimmed
    let value = content[content.index(after: colon)...].trimmed
    guard !key.isEmpty, key.utf8.allSatisfy(Self.isKeyByte) else {
      throw FrontMatterFault(line: number, .notKey(key))
    }
    guard !value.isEmpty else {
      throw FrontMatterFault(line: number, .empty(key))
    }
    guard fields.updateValue(value, forKey: key) == nil else {
      throw FrontMatterFault(line: number, .twice(key, line: self.line(of: key)))
    }
    keys.append(key)
    lines[key] = number
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default:
      false
    }
  }
}

/// What is wrong at the top of a content file, and on which line.
package struct FrontMatterFault: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case notOpened, notClosed, notPair
    case missing(String), notNumber(String), emptyPlace(String), notKey(String), empty(String)
    case twice(String, line: Int)
  }

  package let line: Int
  package let reason: Reason

  package init(line: Int, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }

  package var description: String {
    let words =
      switch reason {
      case .notOpened: "the file must begin with a line ---"
      case .notClosed: "the front matter is not closed by ---"
      case .notPair: "a line must read \"key: value\""
      case .missing(let key): "\(key) is missing"
      case .notNumber(let key): "\(key) must be a whole number"
      case .emptyPlace(let key): "\(key) has an empty place"
      case .notKey(let key): "\"\(key)\" is not a key"
      case .empty(let key): "\(key) says nothing"
      case .twice(let key, let first): "\(key) stands already on line \(first)"
      }
    return "line \(line): \(words)"
  }
}
