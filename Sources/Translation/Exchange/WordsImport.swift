import Core
import Localization

/// A translators' file held against our words: what changes, what is passed over, what is refused.
package struct WordsImport: Sendable {
  /// The file of words that it changes, and its new text.
  package let path: String
  package let bytes: [UInt8]
  package let changed: Int
  /// Rows that were passed over, with the reason: English has changed since, or they are drafts.
  package let passedOver: [String]

  /// Why a file was not taken, row by row; then nothing of it is.
  package struct Refused: Error, CustomStringConvertible {
    package let reasons: [String]
    package var description: String { reasons.joined(separator: "\n") }
  }

  /// Reads `po` for a room and a language; `name` is what its lines are called in what is said.
  package static func read(
    _ po: [UInt8], named name: String, room: String, _ language: Language, in texts: ShippedTexts
  ) throws(Refused) -> WordsImport {
    guard language != .en, let text = ShippedText(path: "Locales/\(room).\(language.rawValue)"),
      let english = text.sibling(in: .en), let old = texts.bytes(of: text)
    else {
      throw Refused(reasons: ["\(name): there is no room \(room) with \(language.rawValue)"])
    }
    guard let source = String(validating: po, as: UTF8.self) else {
      throw Refused(reasons: ["\(name): the file is not UTF-8"])
    }
    let object: PortableObject
    do throws(PortableObjectReader.Fault) {
      object = try PortableObjectReader.read(source)
    } catch {
      throw Refused(reasons: ["\(name):\(error.line): \(error.reason)"])
    }
    var sorting = Sorting(
      name: name, language: language, ours: texts.sentences(of: text),
      english: texts.sentences(of: english))
    for entry in object.entries { sorting.take(entry) }
    guard sorting.refused.isEmpty else { throw Refused(reasons: sorting.refused) }
    return WordsImport(
      path: text.path, bytes: Array(sorting.rewritten(old).utf8), changed: sorting.changes.count,
      passedOver: sorting.passedOver)
  }
}

/// The rows of one file, each put where it belongs.
private struct Sorting {
  let name: String
  let language: Language
  private let ours: [String: Sentence]
  private let english: [String: String]
  private(set) var changes: [String: String] = [:]
  private(set) var passedOver: [String] = []
  private(set) var refused: [String] = []

  init(name: String, language: Language, ours: [Sentence], english: [Sentence]) {
    self.name = name
    self.language = language
    self.ours = Self.byKey(ours)
    self.english = Self.byKey(english).mapValues(\.words)
  }

  private static func byKey(_ sentences: [Sentence]) -> [String: Sentence] {
    Dictionary(sentences.map { ($0.key ?? "", $0) }, uniquingKeysWith: { one, _ in one })
  }

  mutating func take(_ entry: PortableObject.Entry) {
    let row = "\(name):\(entry.line): \(entry.context)"
    guard let source = english[entry.context], let own = ours[entry.context] else {
      return passedOver.append("\(row) is a message that we do not have")
    }
    if entry.translation.isEmpty || entry.translation == own.words { return }
    if entry.isFuzzy { return passedOver.append("\(row) is marked as a draft (fuzzy)") }
    guard entry.source == source else {
      return passedOver.append("\(row): the English has changed since; export it again")
    }
    do throws(Wording.Fault) {
      try Wording.check(entry.translation, in: language, insteadOf: source)
      changes[entry.context] = entry.translation
    } catch {
      refused.append("\(row): \(error.reason)")
    }
  }

  /// The file with its new words; comments and order stay as they are.
  func rewritten(_ bytes: [UInt8]) -> String {
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { Optional(String($0)) }
    for (key, words) in changes {
      guard let sentence = ours[key] else { continue }
      lines[sentence.line - 1] = "\(key) = \(words)"
      for more in sentence.line..<(sentence.line - 1 + sentence.height) { lines[more] = nil }
    }
    return lines.compactMap(\.self).joined(separator: "\n")
  }
}

extension Wording.Fault {
  /// For whoever runs the command.
  fileprivate var reason: String {
    switch self {
    case .empty: "it says nothing"
    case .lines: "a message is one line, and no backslash ends it"
    case .syntax(let reason): reason
    case .forms(let forms): "plural lacks \(forms.joined(separator: ", "))"
    case .places(let places):
      "it must say \(places.map { "{\($0)}" }.joined(separator: " ")) and no other place"
    }
  }
}
