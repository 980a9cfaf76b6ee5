import Core
import Localization
import Markup
import Web

/// The courses as cards.
struct CourseListPage: Page {
  let model: CourseListModel
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("learning.courses")) }

  var body: Markup {
    h1 { title }
    if visit.viewer.person != nil {
      p { a(.href(visit.learning.progress)) { visit.words(Message("learning.progress.mine")) } }
    }
    if visit.viewer.may(.staff) {
      p { a(.href(visit.authoring.courses)) { visit.words(Message("authoring.courses")) } }
      p { a(.href(visit.bank.list)) { visit.words(Message("learning.bank")) } }
    }
    if model.courses.isEmpty {
      p(.class("muted")) { visit.words(Message("learning.courses.none")) }
    }
    div(.class("cards")) { for item in model.courses { card(item) } }
    Pager(model.paging, visit.words) { visit.learning.courses(page: $0) }
  }

  private func card(_ item: CourseListModel.Item) -> Markup {
    let language = visit.contentLanguage
    let count = item.course.lessons
    return section(.class("card")) {
      h2(.lang(language.tag)) {
        a(.href(visit.learning.course(item.course.slug))) { item.course.title.text(language) }
      }
      p(.lang(language.tag)) { item.course.summary.text(language) }
      p(.class("muted")) { visit.words(Message("learning.lessons.count", .number(count))) }
      if let done = item.done {
        ShareBar(
          done, of: count,
          visit.words(Message("learning.lessons.done", .number(done), .number(count))))
      }
    }
  }
}
