/// Reads a PO file line by line; what it does not know is refused with its line.
struct PortableObjectReader {
  package struct Fault: Error, Hashable { let line: Int, reason: String }

  private enum Part { case context, source, translation }

  private var object = PortableObject()
  private var entry = PortableObject.Entry(context: "", source: "", translation: "")
  private var part: Part?
  /// Which of the three an entry has had: a second one of a kind begins the next entry.
  private var seen: Set<Part> = []

  static func read(_ text: String) throws(Fault) -> PortableObject {
    var reader = PortableObjectReader()
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() {
      try reader.take(String(line), at: place + 1)
    }
    try reader.finish(at: lines.count)
    return reader.object
  }

  private mutating func take(_ line: String, at number: Int) throws(Fault) {
    let line = line.first == "\u{FEFF}" ? String(line.dropFirst()) : line
    if line.allSatisfy(\.isWhitespace) { return try finish(at: number) }
    if line.hasPrefix("#~") { return }
    if line.hasPrefix("#") {
      if seen.contains(.translation) { try finish(at: number) }
      if line.hasPrefix("#,") {
        entry.flags += line.dropFirst(2).split(separator: ",").map { $0.filter { $0 != " " } }
      }
      return
    }
    if let rest = line.after("msgctxt ") {
      try begin(.context, at: number)
      entry.context = try Self.unquoted(rest, at: number)
    } else if let rest = line.after("msgid ") {
      try begin(.source, at: number)
      entry.source = try Self.unquoted(rest, at: number)
    } else if let rest = line.after("msgstr ") {
      try begin(.translation, at: number)
      entry.translation = try Self.unquoted(rest, at: number)
    } else if line.hasPrefix("\""), let part {
      let more = try Self.unquoted(line[...], at: number)
      switch part {
      case .context: entry.context += more
      case .source: entry.source += more
      case .translation: entry.translation += more
      }
    } else {
      throw Fault(line: number, reason: "this is no line of a PO file that we know")
    }
  }

  private mutating func begin(_ next: Part, at number: Int) throws(Fault) {
    if seen.contains(next) || (next == .context && !seen.isEmpty) { try finish(at: number) }
    if next == .translation && !seen.contains(.source) {
      throw Fault(line: number, reason: "msgstr stands before its msgid")
    }
    if seen.isEmpty { entry.line = number }
    seen.insert(next)
    part = next
  }

  private mutating func finish(at number: Int) throws(Fault) {
    defer {
      entry = PortableObject.Entry(context: "", source: "", translation: "")
      seen = []
      part = nil
    }
    guard !seen.isEmpty else { return }
    guard seen.contains(.source), seen.contains(.translation) else {
      throw Fault(line: number, reason: "an entry ends without its msgid and msgstr")
    }
    // The head of the file has no source and no context.
    if entry.source.isEmpty && !seen.contains(.context) { return }
    object.entries.append(entry)
  }

  private static func unquoted(_ text: Substring, at number: Int) throws(Fault) -> String {
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    guard trimmed.first == "\"", trimmed.count >= 2, trimmed.last == "\"" else {
      throw Fault(line: number, reason: "a text stands between quotation marks")
    }
    var found = ""
    var isEscaped = false
    for character in trimmed.dropFirst().dropLast() {
      if isEscaped {
        switch character {
        case "n": found += "\n"
        case "t": found += "\t"
        case "\"", "\\": found.append(character)
        default: throw Fault(line: number, reason: "\\\(character) is not an escape that we know")
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        throw Fault(line: number, reason: "a quotation mark inside a text has \\ before it")
      } else {
        found.append(character)
      }
    }
    guard !isEscaped else { throw Fault(line: number, reason: "a text ends in a lone \\") }
    return found
  }
}

extension String {
  fileprivate func after(_ start: String) -> Substring? {
    hasPrefix(start) ? dropFirst(start.count) : nil
  }
}
