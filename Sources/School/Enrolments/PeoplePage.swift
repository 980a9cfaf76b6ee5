import Core
import Localization
import Markup
import Web

/// Everybody of a cohort on one long page.
struct PeoplePage: Page {
  let model: CohortPeople
  let cohort: Cohort
  let visit: Visit

  var patch: Patch { .school }
  var title: String {
    visit.words(Message("school.people.of", .text(cohort.plan.title.text(visit.language))))
  }

  var body: Markup {
    p { a(.href(visit.school.cohort(cohort.id))) { cohort.plan.title.text(visit.language) } }
    h1 { title }
    p { visit.words(Message("school.participants.count", .number(model.total))) }
    PeopleTable(people: model.people, cohort: cohort.id, visit: visit)
    CardsForm(people: model.people, visit: visit)
    p(.class("hint")) { visit.words(Message("school.attendance.how-counted")) }
    pages
  }

  @MarkupBuilder private var pages: Markup {
    let last = max(1, (model.total + CohortPeople.size - 1) / CohortPeople.size)
    if last > 1 {
      nav(.class("pager"), .ariaLabel(visit.words(Message("web.pages")))) {
        if model.page > 1 {
          a(.href(visit.school.people(cohort.id, page: model.page - 1)), .rel("prev")) {
            visit.words(Message("web.previous"))
          }
        }
        span { visit.words(Message("web.page-of", .number(model.page), .number(last))) }
        if model.page < last {
          a(.href(visit.school.people(cohort.id, page: model.page + 1)), .rel("next")) {
            visit.words(Message("web.next"))
          }
        }
      }
    }
  }
}
