import Core
import Database
import JSON
import Localization
import Web

/// A lesson of a draft in two languages, with what lies beside it.
struct LessonTextModel: JSONModel {
  let course: AuthoredCourse
  let lesson: String
  let title: Translated
  let sides: LanguagePair
  let texts: [TextSide]
  /// The names of its pictures, sounds and papers.
  let media: [String]
  let sources: String
  let sourcesBlob: String
  /// The headings that one of the two texts does not have.
  let missingParts: [LessonPart]

  static let fields: [JSONField<Self>] = [
    .init("course") { $0.course.slug }, .init("lesson") { $0.lesson },
    .init("title") { $0.title }, .init("texts") { $0.texts.map(\.text) },
    .init("files") { $0.media }, .init("sources") { $0.sources },
  ]

  static func find(
    _ visit: Visit, in tx: borrowing Transaction<some Any>
  ) throws -> LessonTextModel {
    let (slug, lesson) = (try visit.text("course"), try visit.text("lesson"))
    let course = try AuthoredCourse.find(slug, community: try visit.community, in: tx)
    let folder = try course.draft(in: tx)
    guard DraftHead(folder.text("course.md") ?? "").lessons.contains(lesson) else {
      throw DomainError.notFound
    }
    let sides = LanguagePair(visit)
    let texts = try TextSide.both(sides, in: course, tx: tx) {
      "\(lesson)/lesson.\($0.rawValue).md"
    }
    let beginning = "\(lesson)/media/"
    let missing = texts.filter { $0.file != nil }.flatMap {
      LessonPart.missing(in: $0.draft.body, visit.environment.catalog[$0.language])
    }
    return LessonTextModel(
      course: course, lesson: lesson, title: folder.title(of: lesson), sides: sides,
      texts: texts,
      media: folder.paths.filter { $0.hasPrefix(beginning) }.map {
        String($0.dropFirst(beginning.count))
      },
      sources: folder.text("\(lesson)/sources.md") ?? "",
      sourcesBlob: try course.draftFiles(in: tx)["\(lesson)/sources.md"]?.blob.description ?? "",
      missingParts: LessonPart.allCases.filter { missing.contains($0) })
  }

  /// What the form shows before anything is typed.
  func formValues(_ catalog: Catalog) -> [String: String] {
    let known = texts.first { $0.file != nil }?.draft
    var values = ["minutes": known?["minutes"] ?? "15", "law": known?["law-checked"] ?? ""]
    for side in texts {
      let code = side.language.rawValue
      let draft = side.draft
      values["title.\(code)"] = draft["title"]
      let state = draft["translation"]
      values["translation.\(code)"] = state.isEmpty ? "original" : state
      values["body.\(code)"] =
        draft.body.isEmpty ? LessonPart.skeleton(catalog[side.language]) : draft.body
    }
    return values
  }

  /// The file of one language as the form says it.
  func draft(_ side: TextSide, typed value: (String) -> String) -> DraftText {
    let code = side.language.rawValue
    return DraftText(
      [
        ("title", value("title.\(code)")), ("minutes", value("minutes")),
        ("law-checked", value("law")), ("translation", value("translation.\(code)")),
      ], body: value("body.\(code)"))
  }
}
