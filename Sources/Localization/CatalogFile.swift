import Core

/// The file of one room in one language, read but not yet held against the others.
package struct CatalogFile {
  package struct Entry: Sendable {
    /// The first line of it, and how many lines it takes.
    package let line: Int
    package let height: Int
    package let text: String
  }

  package let name: String
  package let room: String
  package let language: Language
  package private(set) var entries: [String: Entry] = [:]
  private(set) var faults: [CatalogFault] = []

  /// Reads a file by its name; nothing where a language file is not called so.
  package init?(name: String, bytes: [UInt8]) {
    guard let (room, language) = CatalogName.parse(name) else { return nil }
    self.init(name: name, room: room, language: language, bytes: bytes)
  }

  init(name: String, room: String, language: Language, bytes: [UInt8]) {
    self.name = name
    self.room = room
    self.language = language
    guard let text = String(validating: bytes, as: UTF8.self) else {
      fault(nil, "the file is not UTF-8")
      return
    }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    let count = lines.count
    while let first = lines.popFirst() {
      let number = count - lines.count
      let whole = Self.joined(first, with: &lines)
      read(whole, line: number, height: count - lines.count - number + 1)
    }
  }

  /// A line that ends in a backslash goes on with the next, without its indentation.
  private static func joined(
    _ first: Substring, with lines: inout ArraySlice<Substring>
  ) -> String {
    var whole = String(first)
    while whole.hasSuffix("\\"), let next = lines.popFirst() {
      whole.removeLast()
      whole += next.drop(while: \.isWhitespace)
    }
    return whole
  }

  private mutating func read(_ line: String, line number: Int, height: Int) {
    let content = line.trimmed
    if content.isEmpty || content.hasPrefix("#") { return }
    guard let sign = content.firstIndex(of: "=") else {
      return fault(number, "a line must read \"key = message\"")
    }
    let key = String(content[..<sign]).trimmed
    let text = String(content[content.index(after: sign)...]).trimmed
    guard Self.isKey(key, of: room) else {
      return fault(number, "\"\(key)\" is not a key of this room (\(room).lower-case-words)")
    }
    guard !text.isEmpty else { return fault(number, "\(key) says nothing") }
    if let known = entries[key] {
      return fault(number, "\(key) stands already on line \(known.line)")
    }
    entries[key] = Entry(line: number, height: height, text: text)
  }

  private mutating func fault(_ line: Int?, _ reason: String) {
    faults.append(CatalogFault(file: name, line: line, reason: reason))
  }

  private static func isKey(_ key: String, of room: String) -> Bool {
    guard key.hasPrefix(room + ".") else { return false }
    return key.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
        }
    }
  }
}

extension String {
  /// Without the spaces at both ends; NO-BREAK SPACE is a space the writer wanted.
  fileprivate var trimmed: String {
    func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
    var rest = self[...].drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
  }
}
