import Core
import HTTP
import Web

extension FormReader {
  /// What the form of a course's head says; the order of the lessons is not in it.
  mutating func courseHead() -> DraftHead {
    var head = DraftHead(title: translated("title"))
    head.hours = number("hours", in: 1...1000)
    for language in Language.allCases {
      let code = language.rawValue
      head.summary[language] = line("summary.\(code)", in: 0...600)
      // What is not there in a language cannot be trusted or doubted in it.
      if head.title[language] != nil {
        head.translations[language] = choice("translation.\(code)")
      }
    }
    for number in 1...CourseHeadPage.limit {
      guard let first = form["unit.\(number).first"], Lesson.isSlug(first) else { continue }
      let title = translated("unit.\(number).title", isRequired: false)
      if title.isEmpty {
        fault("unit.\(number).title.ky", Message("web.fault.one-language"))
      }
      if head.units.contains(where: { $0.first == first }) {
        fault("unit.\(number).first", Message("authoring.unit.twice"))
      }
      head.units.append(CourseUnit(title: title, first: first))
    }
    return head
  }
}

extension DraftHead {
  /// What the form shows before anything is typed.
  var formValues: [String: String] {
    var values = ["hours": String(hours)]
    for language in Language.allCases {
      let code = language.rawValue
      values["title.\(code)"] = title[language]
      values["summary.\(code)"] = summary[language]
      values["translation.\(code)"] = (translations[language] ?? .original).rawValue
      for (index, unit) in units.enumerated() {
        values["unit.\(index + 1).title.\(code)"] = unit.title[language]
      }
    }
    for (index, unit) in units.enumerated() { values["unit.\(index + 1).first"] = unit.first }
    return values
  }
}
