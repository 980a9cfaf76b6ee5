import Core

/// Corrections as a patch that `git apply` takes, so that a mended sentence comes into the program
/// the way every change does.
struct WordPatch {
  private static let context = 3
  private let texts: ShippedTexts
  private let corrections: [WordCorrection]

  init(_ corrections: [WordCorrection], in texts: ShippedTexts) {
    self.texts = texts
    self.corrections = corrections
  }

  /// The patch; a correction whose sentence has changed since is named above it and left out.
  var text: String {
    var notes: [String] = []
    var files: [String] = []
    for (path, sent) in Dictionary(grouping: corrections, by: \.path).sorted(by: { $0.key < $1.key }
    ) {
      guard let text = ShippedText(path: path), let bytes = texts.bytes(of: text) else {
        notes += sent.map { "\($0.path):\($0.line) is not there any more" }
        continue
      }
      let sentences = texts.sentences(of: text)
      var changes: [Int: (Sentence, String)] = [:]
      for correction in sent {
        if let sentence = Self.place(of: correction, among: sentences) {
          changes[sentence.line] = (sentence, correction.words)
        } else {
          notes.append("\(path):\(correction.line) has changed since it was corrected")
        }
      }
      if !changes.isEmpty { files.append(Self.difference(path, bytes, changes)) }
    }
    return notes.map { "# \($0)\n" }.joined() + files.joined()
  }

  /// By its key, or by its line; in both cases it must still say what was corrected.
  private static func place(
    of correction: WordCorrection, among sentences: [Sentence]
  ) -> Sentence? {
    let same = sentences.filter { $0.words == correction.was }
    if let key = correction.key { return same.first { $0.key == key } }
    return same.first { $0.line == correction.line } ?? (same.count == 1 ? same.first : nil)
  }

  /// A unified difference of one file.
  private static func difference(
    _ path: String, _ bytes: [UInt8], _ changes: [Int: (Sentence, String)]
  ) -> String {
    var lines = String(decoding: bytes, as: UTF8.self).components(by: "\n")
    // A text ends with a line break, which is no line of its own.
    if lines.last == "" { lines.removeLast() }
    var hunks = ""
    var moved = 0
    for group in groups(changes) {
      let first = max(1, group[0].line - context)
      let last = min(lines.count, group[group.count - 1].last + context)
      var body = ""
      var (line, written) = (first, 0)
      while line <= last {
        if let (sentence, words) = changes[line] {
          for old in lines[(line - 1)..<(line - 1 + sentence.height)] { body += "-\(old)\n" }
          body += "+\(sentence.key.map { "\($0) = " } ?? "")\(words)\n"
          line += sentence.height
        } else {
          body += " \(lines[line - 1])\n"
          line += 1
        }
        written += 1
      }
      let taken = last - first + 1
      hunks += "@@ -\(first),\(taken) +\(first + moved),\(written) @@\n\(body)"
      moved += written - taken
    }
    return "diff --git a/\(path) b/\(path)\n--- a/\(path)\n+++ b/\(path)\n\(hunks)"
  }

  /// Sentences whose surroundings touch are shown together.
  private static func groups(_ changes: [Int: (Sentence, String)]) -> [[Sentence]] {
    changes.values.map(\.0).sorted { $0.line < $1.line }.reduce(into: []) { groups, sentence in
      if let last = groups.last?.last, sentence.line <= last.last + 2 * context + 1 {
        groups[groups.count - 1].append(sentence)
      } else {
        groups.append([sentence])
      }
    }
  }
}

extension Sentence {
  /// The last line of the file that it takes.
  fileprivate var last: Int { line + height - 1 }
}

extension String {
  fileprivate func components(by separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
