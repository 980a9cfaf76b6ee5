import Core

/// Which lessons are there in which language, and what is still missing.
package struct CourseGaps: Sendable {
  package enum Gap: String, Sendable { case title, text, questions }

  private let folder: CourseFolder
  private let lessons: [String]
  private let title: Translated

  init(_ folder: CourseFolder, _ head: CourseHead) {
    self.init(folder, lessons: head.lessons, title: head.title)
  }

  init(_ folder: CourseFolder, lessons: [String], title: Translated) {
    self.folder = folder
    self.lessons = lessons
    self.title = title
  }

  /// What a lesson lacks in a language; questions are missing only where another language asks some.
  func gaps(of lesson: String, in language: Language) -> [Gap] {
    var gaps: [Gap] = []
    if folder.files["\(lesson)/lesson.\(language.rawValue).md"] == nil { gaps.append(.text) }
    return gaps + self.gaps(at: .lesson(lesson), in: language)
  }

  /// Whether the questions that any language asks lack something in this one.
  func gaps(at spot: QuizSpot, in language: Language) -> [Gap] {
    let isAsked = Language.allCases.contains { folder.files[spot.path($0)] != nil }
    return isAsked && !isWhole(spot.path(language)) ? [.questions] : []
  }

  /// What cannot be read is a fault of its own and no gap.
  private func isWhole(_ path: String) -> Bool {
    guard folder.files[path] != nil else { return false }
    let items = try? QuizParser.items(of: path, in: folder)
    return items?.contains(where: \.isUnwritten) != true
  }

  func isWhole(in language: Language) -> Bool {
    title[language] != nil && lessons.allSatisfy { gaps(of: $0, in: language).isEmpty }
      && QuizSpot.tests.allSatisfy { gaps(at: .test($0), in: language).isEmpty }
  }

  /// Nothing where one language is whole; otherwise what the one that lacks least still lacks.
  var faults: [CourseFault] {
    let lacking = Language.allCases.map { language in missing(in: language) }
    return lacking.min { $0.count < $1.count } ?? []
  }

  private func missing(in language: Language) -> [CourseFault] {
    let code = language.rawValue
    var missing: [CourseFault] = []
    func lack(_ path: String, _ gap: Gap) {
      missing.append(
        CourseFault(
          file: "\(folder.name)/\(path)", line: nil,
          reason: Message(
            "authoring.fault.gap.\(gap.rawValue)", .text(language.endonym))))
    }
    if title[language] == nil { lack("course.md", .title) }
    for lesson in lessons {
      for gap in gaps(of: lesson, in: language) {
        lack("\(lesson)/\(gap == .text ? "lesson" : "quiz").\(code).md", gap)
      }
    }
    for test in QuizSpot.tests {
      for gap in gaps(at: .test(test), in: language) { lack("\(test).\(code).md", gap) }
    }
    return missing
  }
}
