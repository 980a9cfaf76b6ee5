import Core
import FoundationEssentials

/// All that Kurak says, in four languages, complete or not there at all.
package struct Catalog: Sendable {
  private let localizers: [Language: Localizer]
  let patterns: [Language: [String: Pattern]]

  /// Every key there is; equal in all languages.
  package let keys: Set<String>

  init(_ patterns: [Language: [String: Pattern]]) {
    self.patterns = patterns
    keys = Set(patterns.values.first?.keys.map(\.self) ?? [])
    localizers = patterns.reduce(into: [:]) { found, entry in
      found[entry.key] = Localizer(entry.key, patterns: entry.value)
    }
  }

  /// The voice that speaks this language.
  package subscript(language: Language) -> Localizer {
    localizers[language] ?? Localizer(language, patterns: [:])
  }

  /// Reads `<room>.<language>` files; throws a `CatalogError` that lists every fault.
  package static func load(directory: String) throws -> Catalog {
    var faults: [CatalogFault] = []
    let files = try names(in: directory).compactMap { name -> CatalogFile? in
      guard let (room, language) = CatalogName.parse(name) else {
        faults.append(CatalogFault(file: name, line: nil, reason: CatalogName.rule))
        return nil
      }
      guard let data = FileManager.default.contents(atPath: "\(directory)/\(name)") else {
        faults.append(CatalogFault(file: name, line: nil, reason: "the file cannot be read"))
        return nil
      }
      return CatalogFile(name: name, room: room, language: language, bytes: Array(data))
    }
    return try CatalogCheck(files).catalog(after: faults)
  }

  private static func names(in directory: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw CatalogError(faults: [
        CatalogFault(file: directory, line: nil, reason: "the folder cannot be read")
      ])
    }
    let visible = names.filter { !$0.hasPrefix(".") }.sorted()
    guard !visible.isEmpty else {
      throw CatalogError(faults: [
        CatalogFault(file: directory, line: nil, reason: "the folder holds no language files")
      ])
    }
    return visible
  }
}

/// What the name of a language file tells.
enum CatalogName {
  static let rule = "a language file is called <room>.ky, .ru, .uz or .en"

  static func parse(_ name: String) -> (room: String, language: Language)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      let language = Language(rawValue: String(parts[1]))
    else { return nil }
    return (String(parts[0]), language)
  }
}
