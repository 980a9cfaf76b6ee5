import Core
import Markdown

/// `course.md` of a draft, read as far as it can be read and written back whole.
struct DraftHead: Sendable, Equatable {
  var version = 1
  var hours = 1
  var title = Translated()
  var summary = Translated()
  var translations: [Language: TranslationState] = [:]
  var lessons: [String] = []
  var units: [CourseUnit] = []

  init(title: Translated) { self.title = title }

  init(_ text: String) {
    guard let front = try? FrontMatter(text) else { return }
    func translated(_ key: String) -> Translated {
      Translated(
        Language.allCases.reduce(into: [:]) { $0[$1] = front["\(key).\($1.rawValue)"] })
    }
    version = front["version"].flatMap { Int($0) } ?? 1
    hours = front["hours"].flatMap { Int($0) } ?? 1
    title = translated("title")
    summary = translated("summary")
    for language in Language.allCases {
      translations[language] = front["translation.\(language.rawValue)"]
        .flatMap(TranslationState.init(rawValue:))
    }
    let named = (try? front.list("lessons")) ?? []
    lessons = named.reduce(into: []) { if Lesson.isSlug($1) && !$0.contains($1) { $0.append($1) } }
    var number = 1
    while let first = front["unit.\(number).first"] {
      if lessons.contains(first) {
        units.append(CourseUnit(title: translated("unit.\(number).title"), first: first))
      }
      number += 1
    }
  }

  func text(id: String) -> String {
    var lines = ["---", "id: \(id)", "version: \(version)", "hours: \(hours)"]
    func add(_ key: String, _ text: Translated) {
      for language in Language.allCases {
        if let words = text[language] { lines.append("\(key).\(language.rawValue): \(words)") }
      }
    }
    add("title", title)
    add("summary", summary)
    for language in Language.allCases {
      if let state = translations[language] {
        lines.append("translation.\(language.rawValue): \(state.rawValue)")
      }
    }
    if !lessons.isEmpty { lines.append("lessons: \(lessons.joined(separator: ", "))") }
    for (index, unit) in units.enumerated() {
      lines.append("unit.\(index + 1).first: \(unit.first)")
      add("unit.\(index + 1).title", unit.title)
    }
    return (lines + ["---", ""]).joined(separator: "\n")
  }
}

/// Moving lessons: where a unit begins stays where it is, the lessons change places.
extension DraftHead {
  mutating func move(_ lesson: String, by step: Int) {
    guard let place = lessons.firstIndex(of: lesson), lessons.indices.contains(place + step) else {
      return
    }
    let starts = unitStarts
    lessons.swapAt(place, place + step)
    restart(units: starts)
  }

  mutating func remove(_ lesson: String) {
    guard let place = lessons.firstIndex(of: lesson) else { return }
    var starts = unitStarts
    lessons.remove(at: place)
    for (index, start) in starts.enumerated() where start.place > place {
      starts[index].place -= 1
    }
    restart(units: starts)
  }

  private var unitStarts: [(unit: CourseUnit, place: Int)] {
    units.compactMap { unit in lessons.firstIndex(of: unit.first).map { (unit, $0) } }
  }

  /// A unit of which no lesson is left goes with its last one.
  private mutating func restart(units starts: [(unit: CourseUnit, place: Int)]) {
    units = starts.enumerated().compactMap { index, start in
      let end = index + 1 < starts.count ? starts[index + 1].place : lessons.count
      guard start.place < end else { return nil }
      return CourseUnit(title: start.unit.title, first: lessons[start.place])
    }
  }
}
