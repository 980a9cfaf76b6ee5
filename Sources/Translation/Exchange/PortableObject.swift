/// The file that translators' tools read and write (gettext's PO), as far as we use it.
///
/// Written by hand because no Swift package keeps a PO reader; GNU `msgfmt` reads what we write in
/// the tests.
package struct PortableObject: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    /// Said to the translator.
    package var comments: [String] = []
    /// The file and line it comes from: `Locales/school.en:12`.
    package var reference = ""
    package var flags: [String] = []
    package var context: String
    package var source: String
    package var translation: String
    /// Where it stands in a file that was read.
    package var line = 0

    package var isFuzzy: Bool { flags.contains("fuzzy") }
  }

  package var header: [(name: String, value: String)] = []
  package var entries: [Entry] = []

  package static func == (one: Self, other: Self) -> Bool { one.entries == other.entries }
  package func hash(into hasher: inout Hasher) { hasher.combine(entries) }

  package var text: String {
    let head = header.map { "\($0.name): \($0.value)\n" }.joined()
    var text = "msgid \"\"\nmsgstr \"\"\n"
    for line in head.split(separator: "\n") { text += "\(Self.quoted("\(line)\n"))\n" }
    for entry in entries {
      text += "\n"
      for comment in entry.comments { text += "#. \(comment)\n" }
      if !entry.reference.isEmpty { text += "#: \(entry.reference)\n" }
      if !entry.flags.isEmpty { text += "#, \(entry.flags.joined(separator: ", "))\n" }
      text += "msgctxt \(Self.quoted(entry.context))\n"
      text += "msgid \(Self.quoted(entry.source))\n"
      text += "msgstr \(Self.quoted(entry.translation))\n"
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
