import Core
import Markup

/// Blocks of `key: value` lines, each under its `## id`.
package struct ContentBlocks {
  package let blocks: [Block]

  package struct Block {
    let file: String
    package let id: String
    let line: Int
    /// A key may stand several times, such as `phone`.
    var fields: [(key: String, text: String, line: Int)] = []

    package func all(_ key: String) -> [String] { fields.filter { $0.key == key }.map(\.text) }

    package subscript(key: String) -> String? { all(key).first }

    package func value(_ key: String) throws -> String {
      guard let value = self[key] else { throw fault("\(id) lacks \(key)") }
      return value
    }

    package func fault(_ reason: String) -> ContentFault {
      ContentFault(file: file, line: line, reason: reason)
    }

    /// A text that stands once for each language, as `title.ky` and so on.
    package func translated(_ key: String) throws -> Translated {
      var texts: [Language: String] = [:]
      for language in Language.allCases {
        texts[language] = try value("\(key).\(language.rawValue)")
      }
      return Translated(texts)
    }

    package func month(_ key: String) throws -> Month {
      guard let month = Month(try value(key)) else { throw fault("\(key) is no month") }
      return month
    }

    package func link(_ key: String) throws -> ExternalLink {
      guard let link = ExternalLink(checking: try value(key)) else {
        throw fault("\(key) is no address")
      }
      return link
    }
  }

  package init(_ text: String, file: String) throws {
    var blocks: [Block] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() {
      let text = line.trimmed
      if text.isEmpty { continue }
      if text.hasPrefix("## ") {
        blocks.append(Block(file: file, id: String(text.dropFirst(3)), line: place + 1))
        continue
      }
      guard let colon = text.firstIndex(of: ":"), !blocks.isEmpty else {
        throw ContentFault(file: file, line: place + 1, reason: "a line must read \"key: value\"")
      }
      blocks[blocks.count - 1].fields.append(
        (
          key: text[..<colon].trimmed, text: text[text.index(after: colon)...].trimmed,
          line: place + 1
        ))
    }
    self.blocks = blocks
  }
}
