import Core
import JSON
import Localization
import Markup
import Web

/// The courses that are written here.
struct OwnCourseListModel: JSONModel {
  let courses: [AuthoredCourse]
  /// Those of which an own copy can be taken.
  let shipped: [Course]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("courses") { $0.courses }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total },
  ]
}

extension AuthoredCourse: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("slug") { $0.slug }, .init("title") { $0.title }, .init("published") { $0.published },
    .init("changed") { $0.changed }, .init("withdrawn") { $0.isWithdrawn },
  ]
}

/// The list of them, and the ways to a new one.
struct OwnCourseListPage: Page {
  let model: OwnCourseListModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("authoring.courses") }

  var body: Markup {
    p { a(.href(visit.learning.courses)) { say("learning.courses") } }
    h1 { title }
    p { say("authoring.courses.text") }
    FaultSummary(state, visit.words)
    if model.courses.isEmpty { p(.class("muted")) { say("authoring.courses.none") } }
    div(.class("cards")) { for course in model.courses { card(course) } }
    Pager(model.paging, visit.words) { visit.authoring.courses(page: $0) }
    h2 { say("authoring.course.new") }
    CommandForm(visit.authoring.courses, visit: visit) {
      TranslatedField("title", Message("authoring.course.title"), state, visit.words)
      button(.class("button"), .type("submit")) { say("authoring.course.start") }
    }
    p { a(.href(visit.courseImports.new)) { say("books.import.new") } }
    if !model.shipped.isEmpty { copy }
  }

  private func card(_ course: AuthoredCourse) -> Markup {
    section(.class("card")) {
      h2 {
        a(.href(visit.authoring.course(course.slug))) {
          course.title.isEmpty ? course.slug : course.title.text(visit.language)
        }
      }
      PublishedTag(course: course, visit: visit)
      p(.class("muted")) {
        visit.words(
          Message("authoring.course.changed", .text(visit.words.moment(course.changed))))
      }
    }
  }

  @MarkupBuilder private var copy: Markup {
    h2 { say("authoring.course.copy") }
    p { say("authoring.course.copy-text") }
    CommandForm(visit.authoring.copies, visit: visit) {
      SelectField(
        "course", Message("school.cohort.course"),
        choices: model.shipped.map { ($0.slug, $0.title.text(visit.language)) }, state,
        visit.words)
      button(.class("button quiet"), .type("submit")) { say("authoring.course.copy") }
    }
  }
}

/// How far a course is published, and whether it is withdrawn.
struct PublishedTag: Component {
  let course: AuthoredCourse
  let visit: Visit

  var body: Markup {
    p {
      if course.published == 0 {
        span(.class("tag")) { visit.words(Message("authoring.course.draft")) }
      } else {
        span(.class("tag good")) {
          visit.words(Message("authoring.version", .number(course.published)))
        }
      }
      if course.isWithdrawn {
        " "
        span(.class("tag warn")) { visit.words(Message("authoring.withdrawn")) }
      }
    }
  }
}
