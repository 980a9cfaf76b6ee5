import Markdown

/// A lesson or its questions in one language, as they are typed: the head's few lines and the text.
struct DraftText: Sendable, Equatable {
  /// Keys in the order in which they are written, with what they say.
  var head: [(key: String, value: String)] = []
  var body = ""

  init(_ text: String) {
    guard let front = try? FrontMatter(text) else {
      body = text
      return
    }
    head = front.keys.map { ($0, front[$0] ?? "") }
    body = front.body
    while body.first?.isNewline == true { body.removeFirst() }
    while body.last?.isNewline == true { body.removeLast() }
  }

  init(_ head: [(key: String, value: String)], body: String) {
    self.head = head
    self.body = body
  }

  subscript(key: String) -> String { head.first { $0.key == key }?.value ?? "" }

  /// What says nothing is not written.
  var text: String {
    let lines = head.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value)" }
    return (["---"] + lines + ["---", "", body, ""]).joined(separator: "\n")
  }

  /// How many lines stand above the text.
  static func linesAbove(_ text: String) -> Int {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let end = lines.dropFirst().firstIndex(where: { $0 == "---" }) else { return 0 }
    let next = lines.dropFirst(end + 1).firstIndex { !$0.allSatisfy(\.isWhitespace) }
    return next ?? end + 1
  }

  static func == (one: DraftText, other: DraftText) -> Bool { one.text == other.text }
}
