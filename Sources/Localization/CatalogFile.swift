import Core

/// The file of one room in one language, read but not yet held against the others.
struct CatalogFile {
  struct Entry {
    let line: Int
    let text: String
  }

  let name: String
  let room: String
  let language: Language
  private(set) var entries: [String: Entry] = [:]
  private(set) var faults: [CatalogFault] = []

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
      read(Self.joined(first, with: &lines), line: number)
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

  private mutating func read(_ line: String, line number: Int) {
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
    entries[key] = Entry(line: number, text: text)
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
