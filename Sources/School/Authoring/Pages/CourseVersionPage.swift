import Core
import Database
import JSON
import Localization
import Markup
import Web

/// What a newer version of a cohort's course has and has not, held against the one it keeps.
struct CourseVersionModel: JSONModel {
  enum Change: String, Sendable { case added, removed, changed, same }

  struct Item: JSONModel {
    let lesson: String
    let title: Translated
    let change: Change
    /// What changed in each of its texts, by the file's name.
    let diffs: [(name: String, language: Language, diff: LineDiff)]

    static let fields: [JSONField<Self>] = [
      .init("lesson") { $0.lesson }, .init("title") { $0.title },
      .init("change") { $0.change.rawValue }, .init("files") { $0.diffs.map(\.name) },
    ]
  }

  let cohort: Cohort
  let course: AuthoredCourse
  let kept: Int
  let newest: Int
  let items: [Item]

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("course") { $0.course.slug },
    .init("version") { $0.kept }, .init("newest") { $0.newest }, .init("lessons") { $0.items },
  ]

  static func find(
    _ id: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> CourseVersionModel {
    let cohort = try Cohort.find(id, community: community, in: tx)
    let course = try AuthoredCourse.find(cohort.plan.course, community: community, in: tx)
    guard course.published > 0 else { throw DomainError.notFound }
    let kept = cohort.version ?? course.published
    return CourseVersionModel(
      cohort: cohort, course: course, kept: kept, newest: course.published,
      items: items(
        from: try course.folder(version: kept, in: tx),
        to: try course.folder(version: course.published, in: tx)))
  }

  static func items(from old: CourseFolder, to new: CourseFolder) -> [Item] {
    let before = DraftHead(old.text("course.md") ?? "").lessons
    let after = DraftHead(new.text("course.md") ?? "").lessons
    let gone = before.filter { !after.contains($0) }
    return (after + gone).map { lesson in
      guard before.contains(lesson) else { return Item(lesson, in: new, .added) }
      guard after.contains(lesson) else { return Item(lesson, in: old, .removed) }
      let diffs = changes(of: lesson, from: old, to: new)
      return Item(lesson, in: new, diffs.isEmpty ? .same : .changed, diffs)
    }
  }

  private static func changes(
    of lesson: String, from old: CourseFolder, to new: CourseFolder
  ) -> [(name: String, language: Language, diff: LineDiff)] {
    Language.allCases.flatMap { language in
      ["lesson", "quiz"].compactMap { part in
        let name = "\(part).\(language.rawValue).md"
        let diff = LineDiff(
          from: old.text("\(lesson)/\(name)") ?? "", to: new.text("\(lesson)/\(name)") ?? "")
        return diff.isEmpty ? nil : (name, language, diff)
      }
    }
  }
}

extension CourseVersionModel.Item {
  init(
    _ lesson: String, in folder: CourseFolder, _ change: CourseVersionModel.Change,
    _ diffs: [(name: String, language: Language, diff: LineDiff)] = []
  ) {
    self.init(lesson: lesson, title: folder.title(of: lesson), change: change, diffs: diffs)
  }
}

/// The difference between two versions, and the button that moves a cohort.
struct CourseVersionPage: Page {
  let model: CourseVersionModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("authoring.difference") }

  var body: Markup {
    p {
      a(.href(visit.school.cohort(model.cohort.id))) {
        model.cohort.plan.title.text(visit.language)
      }
    }
    h1 { title }
    FaultSummary(state, visit.words)
    p {
      visit.words(
        Message(
          "authoring.difference.of", .text(model.course.title.text(visit.language)),
          .number(model.kept), .number(model.newest)))
    }
    if model.kept == model.newest {
      p(.class("notice good")) { say("authoring.difference.none") }
    } else {
      move
      for item in model.items { section(.class("card")) { lesson(item) } }
    }
  }

  private var move: Markup {
    CommandForm(visit.authoring.version(of: model.cohort.id), visit: visit) {
      input(.type("hidden"), .name("version"), .value(String(model.newest)))
      p { say("authoring.move.text") }
      button(.class("button"), .type("submit")) {
        visit.words(Message("authoring.move", .number(model.newest)))
      }
    }.body
  }

  @MarkupBuilder private func lesson(_ item: CourseVersionModel.Item) -> Markup {
    h2 { item.title.isEmpty ? item.lesson : item.title.text(visit.language) }
    p {
      span(.class(item.change == .same ? "tag" : "tag warn")) {
        say("authoring.difference.\(item.change.rawValue)")
      }
    }
    for change in item.diffs {
      details {
        summary {
          visit.words(
            Message(
              change.name.hasPrefix("quiz")
                ? "authoring.difference.questions" : "authoring.difference.text",
              .text(change.language.endonym), .number(change.diff.added),
              .number(change.diff.removed)))
        }
        DiffView(diff: change.diff, language: change.language, visit: visit)
      }
    }
  }
}

/// On a cohort's page: which version it keeps, and that there is a newer one.
struct CohortVersion: Component {
  let cohort: Cohort
  let newest: Int?
  let visit: Visit

  var body: Markup {
    if let version = cohort.version {
      " · "
      visit.words(Message("authoring.version", .number(version)))
    }
    if let newest {
      br()
      a(.href(visit.authoring.version(of: cohort.id))) {
        visit.words(Message("authoring.newer", .number(newest)))
      }
    }
  }
}
