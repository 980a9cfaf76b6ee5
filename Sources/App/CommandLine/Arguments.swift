/// The words after a command: options with values, flags, and the rest.
struct Arguments {
  private var options: [String: String] = [:]
  private var flags: Set<String> = []
  private(set) var rest: [String] = []

  /// Reads them; an option nobody knows is refused rather than passed over.
  init(_ words: [String], options known: Set<String>, flags knownFlags: Set<String> = []) throws {
    var words = words[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("--") else {
        rest.append(word)
        continue
      }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts.first ?? ""
      if knownFlags.contains(name) {
        flags.insert(name)
      } else if known.contains(name) {
        guard let value = parts.count > 1 ? parts[1] : words.popFirst() else {
          throw Complaint("--\(name) needs a value", code: 2)
        }
        options[name] = value
      } else {
        throw Complaint("unknown option --\(name); see --help", code: 2)
      }
    }
  }

  /// Whether somebody asks how the command is used, in either way that people do.
  static func askForHelp(_ words: [String]) -> Bool {
    words.contains("--help") || words.contains("-h")
  }

  subscript(name: String) -> String? { options[name] }
  func has(_ flag: String) -> Bool { flags.contains(flag) }
}
