import Core

/// Reads the files of one course and gathers every fault in it.
package struct CourseReader {
  let folder: CourseFolder
  let demand: CourseDemand
  /// The version that it is in this village, where that is not the one its head says.
  private let number: Int?
  package private(set) var faults: [CourseFault] = []

  private var slug: String { folder.name }

  package init(
    _ folder: CourseFolder, _ demand: CourseDemand = .everyLanguage, number: Int? = nil
  ) {
    self.number = number
    self.folder = folder
    self.demand = demand
  }

  /// The course; `nil` when there are faults.
  package mutating func course() -> Course? {
    let (folder, demand) = (folder, demand)
    guard let head = noting({ try CourseHead(in: folder, demand) }) else { return nil }
    if head.id != slug {
      faults.append(
        head.file.fault(head.idLine, Message("authoring.fault.id", .text(slug))))
    }
    let version = number ?? head.version
    let lessons = head.lessons.compactMap { lesson($0, version: version) }
    let tests = tests(head.lessons)
    if demand == .oneLanguage { faults += CourseGaps(folder, head).faults }
    guard faults.isEmpty else { return nil }
    return Course(
      slug: slug, title: head.title, summary: head.summary, version: version,
      hours: head.hours, translations: head.translations, lessons: lessons, units: head.units,
      folder: folder, tests: tests)
  }

  /// `pre-test.<language>.md`, and `post-test.<language>.md` if other questions come after.
  private mutating func tests(_ lessons: [String]) -> CourseTests? {
    let before = test(CourseTests.before, lessons)
    let after = test(CourseTests.after, lessons)
    guard let before else {
      if after != nil {
        faults.append(
          CourseFault(
            file: slug, line: nil, reason: Message("learning.quiz.file.no-test-before")))
      }
      return nil
    }
    return CourseTests(before: before, after: after ?? before)
  }

  private mutating func test(_ name: String, _ lessons: [String]) -> CourseTests.Test? {
    let (folder, demand) = (folder, demand)
    let paths = Language.allCases.map { ($0, "\(name).\($0.rawValue).md") }
    guard paths.contains(where: { folder.files[$0.1] != nil }) else { return nil }
    var texts: [Language: QuizText] = [:]
    for (language, path) in paths where isAskedFor(path) {
      texts[language] = noting {
        try QuizText(ContentFile(path, in: folder), isTest: true).checked(lessons)
      }
    }
    guard let quiz = noting({ try QuizReader.quiz(texts, demand) }) else { return nil }
    return CourseTests.Test(title: Translated(texts.compactMapValues(\.title)), quiz: quiz)
  }

  private mutating func lesson(_ slug: String, version: Int) -> Lesson? {
    let (folder, demand) = (folder, demand)
    let reader = LessonReader(
      folder: folder, lesson: slug, demand: demand,
      media: CourseFile.path(of: folder.name, version: version, lesson: slug))
    var texts: [Language: LessonText] = [:]
    var quizzes: [Language: QuizText] = [:]
    for language in Language.allCases {
      let code = language.rawValue
      if isAskedFor("\(slug)/lesson.\(code).md") {
        texts[language] = noting { try reader.text(language) }
      }
      if isAskedFor("\(slug)/quiz.\(code).md") {
        quizzes[language] = noting {
          try QuizText(ContentFile("\(slug)/quiz.\(code).md", in: folder))
        }
      }
    }
    let quiz = noting { try QuizReader.quiz(quizzes, demand) }
    let sources =
      isAskedFor("\(slug)/sources.md")
      ? noting {
        try SourcesReader.sources(ContentFile("\(slug)/sources.md", in: folder), demand)
      } : []
    guard let quiz, let sources else { return nil }
    return Lesson(slug: slug, texts: texts, quiz: quiz, sources: sources)
  }

  /// Whatever ships must be there; what a village has not written is not read.
  private func isAskedFor(_ path: String) -> Bool {
    demand == .everyLanguage || folder.files[path] != nil
  }

  private mutating func noting<Part>(_ body: () throws -> Part) -> Part? {
    do {
      return try body()
    } catch let fault as CourseFault {
      faults.append(fault)
    } catch {
      faults.append(
        CourseFault(
          file: slug, line: nil, reason: Message("authoring.fault.said", .text("\(error)"))))
    }
    return nil
  }
}
