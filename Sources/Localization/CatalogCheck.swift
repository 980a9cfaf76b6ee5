import Core

/// Holds the files of all rooms and languages against each other.
struct CatalogCheck {
  private let rooms: [String: [Language: CatalogFile]]
  private var faults: [CatalogFault] = []
  private var patterns: [Language: [String: Pattern]] = [:]

  init(_ files: [CatalogFile]) {
    rooms = Dictionary(grouping: files, by: \.room).mapValues { files in
      Dictionary(files.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
    }
    for file in files { faults += file.faults }
    for (room, files) in rooms { check(files, of: room) }
  }

  /// The catalogue, if neither this check nor what went before it found a fault.
  func catalog(after earlier: [CatalogFault]) throws(CatalogError) -> Catalog {
    guard earlier.isEmpty, faults.isEmpty else {
      let all = (earlier + faults).sorted { one, other in
        (one.file, one.line ?? 0, one.reason) < (other.file, other.line ?? 0, other.reason)
      }
      throw CatalogError(faults: all)
    }
    return Catalog(patterns)
  }

  private mutating func check(_ files: [Language: CatalogFile], of room: String) {
    let keys = files.values.reduce(into: Set<String>()) { $0.formUnion($1.entries.keys) }
    for language in Language.allCases {
      guard let file = files[language] else {
        report("\(room).\(language.rawValue)", nil, "the file is missing")
        continue
      }
      for key in keys.subtracting(file.entries.keys) { report(file.name, nil, "\(key) is missing") }
      for (key, entry) in file.entries { take(entry, key: key, from: file) }
    }
    for key in keys { compare(key, in: files) }
  }

  private mutating func take(_ entry: CatalogFile.Entry, key: String, from file: CatalogFile) {
    if let reason = MessageSyntax.fault(in: entry.text, language: file.language) {
      return report(file.name, entry.line, "\(key): \(reason)")
    }
    do throws(PatternParser.Fault) {
      let pattern = try PatternParser.parse(entry.text)
      patterns[file.language, default: [:]][key] = pattern
      checkPlurals(of: pattern, key: key, line: entry.line, file: file)
    } catch {
      report(file.name, entry.line, "\(key): \(error.reason)")
    }
  }

  private mutating func checkPlurals(
    of pattern: Pattern, key: String, line: Int, file: CatalogFile
  ) {
    for forms in pattern.plurals {
      let missing = PluralRules.required(in: file.language).filter { forms.categories[$0] == nil }
      if missing.isEmpty { continue }
      let names = missing.map(\.rawValue).joined(separator: ", ")
      report(file.name, line, "\(key): plural lacks \(names)")
    }
  }

  /// The first language that has the message is the measure for the others.
  private mutating func compare(_ key: String, in files: [Language: CatalogFile]) {
    let said = Language.allCases.filter { patterns[$0]?[key] != nil }
    guard let first = said.first, let measure = patterns[first]?[key]?.placeholders else { return }
    for language in said.dropFirst() {
      guard let file = files[language], let found = patterns[language]?[key]?.placeholders,
        found != measure
      else { continue }
      report(
        file.name, file.entries[key]?.line,
        "\(key) says \(Self.list(found)), where \(first.rawValue) says \(Self.list(measure))")
    }
  }

  private mutating func report(_ file: String, _ line: Int?, _ reason: String) {
    faults.append(CatalogFault(file: file, line: line, reason: reason))
  }

  private static func list(_ placeholders: Set<Int>) -> String {
    if placeholders.isEmpty { return "no placeholder" }
    return placeholders.sorted().map { "{\($0)}" }.joined(separator: " ")
  }
}
