import Core
import FoundationEssentials
import Markdown

/// A folder of texts that ship with the program; whatever is wrong in it is said with its file.
package struct ContentFolder: Sendable {
  let root: String

  package init(_ root: String) { self.root = root }

  package func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: "\(root)/\(path)"),
      let text = String(validating: [UInt8](data), as: UTF8.self)
    else { throw ContentFault(file: path, reason: "is missing or no UTF-8") }
    return text
  }

  package func front(_ path: String) throws -> FrontMatter {
    let text = try text(path)
    return try naming(path) { try FrontMatter(text) }
  }

  /// The names of what lies in a folder, in order.
  package func names(_ folder: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
    else { throw ContentFault(file: folder, reason: "is no folder") }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  package func folders(_ folder: String) throws -> [String] {
    try names(folder).filter { !$0.contains(".") }
  }

  /// The texts of a folder by their names without `.md`.
  package func files(_ folder: String) throws -> [String] {
    try names(folder).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
  }

  package func sources(_ path: String) throws -> [ContentSource] {
    try ContentBlocks(try text(path), file: path).blocks.map { block in
      ContentSource(
        id: block.id, title: try block.translated("title"), language: try block.value("language"),
        address: try block.link("address"), checked: try block.month("checked"))
    }
  }

  // MARK: - Values

  package func translated(
    _ front: FrontMatter, _ key: String, _ path: String
  ) throws -> Translated {
    try naming(path) {
      var texts: [Language: String] = [:]
      for language in Language.allCases {
        texts[language] = try front.value("\(key).\(language.rawValue)")
      }
      return Translated(texts)
    }
  }

  package func translation(_ front: FrontMatter, _ path: String) throws -> TranslationState {
    let value = try naming(path) { try front.value("translation") }
    guard let state = TranslationState(rawValue: value) else {
      throw ContentFault(
        file: path, line: front.line(of: "translation"),
        reason: "translation is one of original, draft, checked")
    }
    return state
  }

  package func month(_ front: FrontMatter, _ key: String, _ path: String) throws -> Month {
    guard let month = Month(try naming(path, { try front.value(key) })) else {
      throw ContentFault(file: path, line: front.line(of: key), reason: "\(key) is no month")
    }
    return month
  }

  package func naming<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as FrontMatterFault {
      throw ContentFault(file: path, reason: fault.description)
    } catch let fault as MarkdownFault {
      throw ContentFault(file: path, line: fault.line, reason: "\(fault)")
    }
  }
}
