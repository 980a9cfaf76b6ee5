import Core
import Markdown

/// What `course.md` says.
struct CourseHead {
  let file: ContentFile
  let id: String
  let idLine: Int
  let version: Int
  let hours: Int
  let title: Translated
  let summary: Translated
  let translations: [Language: TranslationState]
  let lessons: [String]
  let units: [CourseUnit]

  private static let keys: Set<String> = Set(
    ["id", "version", "hours", "lessons"]
      + Language.allCases.flatMap { language in
        ["title", "summary", "translation"].map { "\($0).\(language.rawValue)" }
      })

  init(in folder: CourseFolder, _ demand: CourseDemand = .everyLanguage) throws {
    let file = try ContentFile("course.md", in: folder)
    let front = try file.frontMatter(CourseHead.keys, or: CourseUnit.isKey)
    self.file = file
    id = try file.naming { try front.value("id") }
    idLine = front.line(of: "id")
    version = try file.number(front, "version", in: 1...100_000)
    hours = try file.number(front, "hours", in: 1...1000)
    title = try file.translated(front, "title", demand)
    summary = try file.translated(front, "summary", demand)
    translations = try file.translations(front, of: title, demand)
    lessons = try file.lessons(front, demand)
    units = try file.units(front, demand, lessons: lessons)
    if title.isEmpty { throw file.fault(1, Message("authoring.fault.no-title")) }
    if !front.body.trimmed.isEmpty {
      throw file.fault(front.bodyLine, Message("authoring.fault.head-body"))
    }
  }
}

extension ContentFile {
  /// How far each language of the course can be trusted; what says nothing was written so.
  fileprivate func translations(
    _ front: FrontMatter, of title: Translated, _ demand: CourseDemand
  ) throws -> [Language: TranslationState] {
    var states: [Language: TranslationState] = [:]
    for language in Language.allCases where demand == .everyLanguage || title[language] != nil {
      states[language] = try translation(
        front, "translation.\(language.rawValue)", or: demand == .oneLanguage ? .original : nil)
    }
    return states
  }

  /// The folders of the lessons, in the order in which they are taught.
  ///
  /// Those that ship are numbered without gaps. A village moves its lessons about, and what was
  /// learnt is kept under the folder's name: there the number is only a part of the name.
  fileprivate func lessons(_ front: FrontMatter, _ demand: CourseDemand) throws -> [String] {
    if demand == .oneLanguage && front["lessons"] == nil {
      throw fault(nil, Message("authoring.fault.no-lessons"))
    }
    let folders = try naming { try front.list("lessons") }
    for (index, folder) in folders.enumerated() {
      let isNumbered = demand == .oneLanguage || folder.hasPrefix("\(index + 1)-")
      guard Lesson.isSlug(folder), isNumbered else {
        throw fault(
          front.line(of: "lessons"),
          Message("authoring.fault.lesson-name", .text(folder), .number(index + 1)))
      }
      if folders.firstIndex(of: folder) != index {
        throw fault(
          front.line(of: "lessons"), Message("authoring.fault.lesson-twice", .text(folder)))
      }
    }
    return folders
  }

  fileprivate func units(
    _ front: FrontMatter, _ demand: CourseDemand, lessons: [String]
  ) throws -> [CourseUnit] {
    var units: [CourseUnit] = []
    var place = -1
    for number in 1...max(1, front.keys.count(where: CourseUnit.isKey)) {
      let key = "unit.\(number).first"
      guard let first = front[key] else { break }
      guard let found = lessons.firstIndex(of: first), found > place else {
        throw fault(front.line(of: key), Message("authoring.fault.unit-first", .text(first)))
      }
      let title = try translated(front, "unit.\(number).title", demand)
      if title.isEmpty {
        throw fault(front.line(of: key), Message("authoring.fault.unit-title", .number(number)))
      }
      place = found
      units.append(CourseUnit(title: title, first: first))
    }
    let known = units.indices.map { "unit.\($0 + 1)." }
    if let stray = front.keys.first(where: { key in
      CourseUnit.isKey(key) && !known.contains { key.hasPrefix($0) }
    }) {
      throw fault(front.line(of: stray), Message("authoring.fault.unknown-key", .text(stray)))
    }
    return units
  }
}

extension Lesson {
  /// Whether a folder of a lesson may be called so.
  static func isSlug(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 80
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
