import Core
import Database
import JSON

/// A draft as whole as it is: its lessons, what is missing, what is wrong.
struct OwnCourseModel: JSONModel {
  struct Item: JSONModel {
    let slug: String
    let title: Translated
    /// What it lacks, language by language.
    let gaps: [Language: [CourseGaps.Gap]]

    static let fields: [JSONField<Self>] = [
      .init("slug") { $0.slug }, .init("title") { $0.title },
      .init("missing") { item in
        Language.allCases.flatMap { language in
          (item.gaps[language] ?? []).map { "\(language.rawValue) \($0.rawValue)" }
        }
      },
    ]
  }

  let course: AuthoredCourse
  let head: DraftHead
  let lessons: [Item]
  /// What the tests before and after the course lack; nothing where there is none.
  let tests: [(name: String, gaps: [Language: [CourseGaps.Gap]]?)]
  let faults: [FaultItem]
  let hasChanges: Bool
  let versions: [CourseVersion]

  static let fields: [JSONField<Self>] = [
    .init("slug") { $0.course.slug }, .init("title") { $0.head.title },
    .init("summary") { $0.head.summary }, .init("hours") { $0.head.hours },
    .init("published") { $0.course.published }, .init("lessons") { $0.lessons },
    .init("units") { $0.head.units }, .init("faults") { $0.faults.map(\.fault.file) },
    .init("changed") { $0.hasChanges }, .init("versions") { $0.versions.map(\.number) },
  ]

  static func find(
    _ slug: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> OwnCourseModel {
    let course = try AuthoredCourse.find(slug, community: community, in: tx)
    let folder = try course.draft(in: tx)
    let head = DraftHead(folder.text("course.md") ?? "")
    let gaps = CourseGaps(folder, lessons: head.lessons, title: head.title)
    var reader = CourseReader(folder, .oneLanguage)
    _ = reader.course()
    return OwnCourseModel(
      course: course, head: head,
      lessons: head.lessons.map { lesson in
        Item(
          slug: lesson, title: folder.title(of: lesson),
          gaps: Dictionary(
            uniqueKeysWithValues: Language.allCases.map { ($0, gaps.gaps(of: lesson, in: $0)) }))
      },
      tests: QuizSpot.tests.map { test in
        let spot = QuizSpot.test(test)
        let isAsked = Language.allCases.contains { folder.files[spot.path($0)] != nil }
        return (
          name: test,
          gaps: isAsked
            ? Language.allCases.reduce(into: [:]) { $0[$1] = gaps.gaps(at: spot, in: $1) } : nil
        )
      },
      faults: reader.faults.map { FaultItem($0, in: folder) },
      hasChanges: try course.hasChanges(in: tx), versions: try course.versions(in: tx))
  }
}

extension CourseFolder {
  /// The title of a lesson, as far as its files can be read.
  func title(of lesson: String) -> Translated {
    Translated(
      Language.allCases.reduce(into: [:]) { titles, language in
        titles[language] = text("\(lesson)/lesson.\(language.rawValue).md").map {
          DraftText($0)["title"]
        }
      })
  }
}

/// A fault as she finds it: in which lesson, in which language, on which line of what she typed.
struct FaultItem: Sendable {
  let fault: CourseFault
  let lesson: String?
  let part: String?
  /// Where questions are asked, if it is in one of their files.
  let spot: QuizSpot?
  let language: Language?
  let line: Int?

  init(_ fault: CourseFault, in folder: CourseFolder) {
    self.fault = fault
    let path = fault.file.split(separator: "/").dropFirst().map(String.init)
    lesson = path.count == 2 ? path[0] : nil
    let parts = path.last?.split(separator: ".").map(String.init) ?? []
    part = parts.first
    spot =
      lesson == nil
      ? parts.first.flatMap { QuizSpot.tests.contains($0) ? .test($0) : nil }
      : parts.first == "quiz" ? lesson.map { .lesson($0) } : nil
    language = parts.count == 3 ? Language(rawValue: parts[1]) : nil
    let text = folder.text(path.joined(separator: "/")) ?? ""
    let above = language == nil ? 0 : DraftText.linesAbove(text)
    line = fault.line.flatMap { $0 > above ? $0 - above : nil }
  }
}
