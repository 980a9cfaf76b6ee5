import Core
import FoundationEssentials
import Localization

/// Everything that ships with the program in four languages, read from its folder when asked for.
package struct ShippedTexts: Sendable {
  private let folder: String
  package let all: [ShippedText]

  /// Lists what lies in `Locales` and `Content`; the texts themselves are read later.
  package init(folder: String) {
    self.folder = folder
    all = ["Locales", "Content"].flatMap { Self.paths(below: $0, in: folder) }.sorted()
      .compactMap { ShippedText(path: $0) }
  }

  package func bytes(of text: ShippedText) -> [UInt8]? {
    // Only what was listed at the start: a path from outside opens no other file.
    guard all.contains(text) else { return nil }
    return FileManager.default.contents(atPath: "\(folder)/\(text.path)").map { [UInt8]($0) }
  }

  /// Every sentence of a file, in its order.
  package func sentences(of text: ShippedText) -> [Sentence] {
    guard let bytes = bytes(of: text) else { return [] }
    return text.hasKeys ? messages(of: text, bytes) : lines(of: text, bytes)
  }

  /// The sentence on this line.
  package func sentence(of text: ShippedText, line: Int) -> Sentence? {
    sentences(of: text).first { $0.line == line }
  }

  /// What stands in the same place in another language.
  func counterpart(of sentence: Sentence, in language: Language) -> Sentence? {
    guard let sibling = sentence.text.sibling(in: language) else { return nil }
    let found = sentences(of: sibling)
    if let key = sentence.key { return found.first { $0.key == key } }
    // The four texts are written line beside line.
    return found.first { $0.line == sentence.line }
  }

  private func messages(of text: ShippedText, _ bytes: [UInt8]) -> [Sentence] {
    let name = text.path.split(separator: "/").last.map(String.init) ?? ""
    let entries = CatalogFile(name: name, bytes: bytes)?.entries ?? [:]
    return entries.map { key, entry in
      Sentence(text: text, line: entry.line, height: entry.height, key: key, words: entry.text)
    }.sorted { $0.line < $1.line }
  }

  private func lines(of text: ShippedText, _ bytes: [UInt8]) -> [Sentence] {
    String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .compactMap { place, line in
        guard line.contains(where: \.isLetter) else { return nil }
        return Sentence(text: text, line: place + 1, height: 1, key: nil, words: String(line))
      }
  }

  private static func paths(below part: String, in folder: String) -> [String] {
    let names = try? FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(part)")
    return (names ?? []).filter { !$0.hasPrefix(".") }.map { "\(part)/\($0)" }
  }
}
