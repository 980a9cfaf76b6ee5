/// The words after a command: options with values, flags, and the rest.
///
/// Every command reads its words through this, so that all take the same forms: `--name value`,
/// `--name=value`, `--flag` and `--flag=yes|no`; after `--` all that follows is a file.
struct Arguments {
  private var options: [String: [String]] = [:]
  private var flags: [String: Bool] = [:]
  private(set) var rest: [String] = []

  /// Reads them; an option nobody knows is refused rather than passed over.
  init(_ words: [String], options known: Set<String>, flags knownFlags: Set<String> = []) throws {
    var words = words[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("-"), word != "-" else {
        rest.append(word)
        continue
      }
      if word == "--" {
        rest += words
        break
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      let (name, given) = (String(parts[0].dropFirst(2)), parts.count > 1 ? parts[1] : nil)
      guard parts[0].hasPrefix("--") else {
        throw Complaint("unknown option \(parts[0]); see --help", code: 2)
      }
      if knownFlags.contains(name) {
        flags[name] = try Self.answer(name, given ?? "yes")
      } else if known.contains(name) {
        guard let value = given ?? Self.value(&words) else {
          throw Complaint("--\(name) needs a value", code: 2)
        }
        options[name, default: []].append(value)
      } else {
        throw Complaint("unknown option \(parts[0]); see --help", code: 2)
      }
    }
  }

  /// The next word, unless it is an option: then a value was forgotten.
  private static func value(_ words: inout ArraySlice<String>) -> String? {
    guard let next = words.first, !next.hasPrefix("--") else { return nil }
    return words.popFirst()
  }

  private static func answer(_ name: String, _ word: String) throws -> Bool {
    switch word {
    case "yes": return true
    case "no": return false
    default: throw Complaint("--\(name) is yes or no, not \(word)", code: 2)
    }
  }

  /// Whether somebody asks how the command is used, in either way that people do.
  static func askForHelp(_ words: [String]) -> Bool {
    words.contains("--help") || words.contains("-h")
  }

  /// What was given last under this name.
  subscript(name: String) -> String? { options[name]?.last }

  /// All that was given under this name, in the order given.
  func all(_ name: String) -> [String] { options[name] ?? [] }

  func has(_ flag: String) -> Bool { flags[flag] ?? false }
}

extension Arguments {
  /// The one file that the command reads.
  func file(of command: String, _ kind: String) throws -> String {
    guard rest.count == 1 else {
      throw Complaint("\(command) takes one \(kind); see kurak \(command) --help", code: 2)
    }
    return rest[0]
  }

  /// One of the words that a choice has; nothing where none is given.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Choice.Type = Choice.self
  ) throws -> Choice? {
    guard let word = self[name] else { return nil }
    guard let choice = Choice(rawValue: word) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw Complaint("--\(name) is one of \(known), not \(word)", code: 2)
    }
    return choice
  }

  /// Yes or no; nothing where neither is given.
  func answer(_ name: String) throws -> Bool? { try self[name].map { try Self.answer(name, $0) } }

  /// A whole number within bounds; nothing where none is given.
  func number(_ name: String, in bounds: ClosedRange<Int>) throws -> Int? {
    guard let word = self[name] else { return nil }
    guard let number = Int(word), bounds.contains(number) else {
      let (low, high) = (bounds.lowerBound, bounds.upperBound)
      throw Complaint("--\(name) is a number from \(low) to \(high), not \(word)", code: 2)
    }
    return number
  }

  /// How the command prints.
  enum Format: String, CaseIterable { case text, json }

  var format: Format { get throws { try choice("format") ?? .text } }
}
