import Core
import Markup

/// Reads the sources of a lesson: blocks of `key: value` lines, each under its `## s1`.
struct SourcesReader {
  private static let keys = Set(
    Language.allCases.map { "title.\($0.rawValue)" } + ["language", "address", "checked"])

  private let file: ContentFile
  private let demand: CourseDemand
  private var lines: ArraySlice<ContentLine>

  static func sources(
    _ file: ContentFile, _ demand: CourseDemand = .everyLanguage
  ) throws -> [LessonSource] {
    var reader = SourcesReader(
      file: file, demand: demand, lines: ContentLine.all(of: file.text, from: 1)[...])
    var sources: [LessonSource] = []
    while let head = reader.lines.popFirst() {
      let id = "s\(sources.count + 1)"
      guard head.text.split(whereSeparator: \.isWhitespace) == ["##", id[...]] else {
        throw file.fault(head.number, Message("authoring.fault.source-head", .text(id)))
      }
      sources.append(try reader.source(head, id))
    }
    if sources.isEmpty { throw file.fault(1, Message("authoring.fault.no-source")) }
    return sources
  }

  private init(file: ContentFile, demand: CourseDemand, lines: ArraySlice<ContentLine>) {
    self.file = file
    self.demand = demand
    self.lines = lines
  }

  private mutating func source(_ head: ContentLine, _ id: String) throws -> LessonSource {
    let fields = try self.fields()
    func value(_ key: String) throws -> (text: String, line: Int) {
      guard let found = fields[key] else {
        throw file.fault(
          head.number, Message("authoring.fault.source-lacks", .text(id), .text(key)))
      }
      return found
    }
    var titles: [Language: String] = [:]
    for language in Language.allCases {
      let key = "title.\(language.rawValue)"
      titles[language] =
        demand == .oneLanguage ? fields[key]?.text : try value(key).text
    }
    if titles.isEmpty { _ = try value("title.ky") }
    let (address, addressLine) = try value("address")
    guard let link = ExternalLink(checking: address) else {
      throw file.fault(addressLine, Message("authoring.fault.source-address"))
    }
    let (checked, checkedLine) = try value("checked")
    guard let month = Month(checked) else {
      throw file.fault(checkedLine, Message("authoring.fault.month", .text("checked")))
    }
    return LessonSource(
      title: Translated(titles), language: try value("language").text, address: link,
      checked: month)
  }

  private mutating func fields() throws -> [String: (text: String, line: Int)] {
    var fields: [String: (text: String, line: Int)] = [:]
    while let line = lines.first, !line.text.hasPrefix("##") {
      lines.removeFirst()
      guard let colon = line.text.firstIndex(of: ":") else {
        throw file.fault(line.number, Message("authoring.fault.not-pair"))
      }
      let key = line.text[..<colon].trimmed
      let text = line.text[line.text.index(after: colon)...].trimmed
      guard Self.keys.contains(key), !text.isEmpty, fields[key] == nil else {
        throw file.fault(line.number, Message("authoring.fault.source-key", .text(key)))
      }
      fields[key] = (text, line.number)
    }
    return fields
  }
}
