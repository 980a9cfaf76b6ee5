import Core
import Localization
import Markup
import Web

/// The cohorts as cards, each the way into one.
struct CohortListPage: Page {
  let model: CohortListModel
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("school.cohorts")) }

  var body: Markup {
    h1 { title }
    div(.class("button-row")) {
      a(.class("button"), .href(visit.school.newCohort)) {
        visit.words(Message("school.cohort.open"))
      }
      a(.class("button quiet"), .href(visit.path("holidays"))) {
        visit.words(Message("cohorts.holidays"))
      }
      a(.class("button quiet"), .href(visit.path("leaving"))) {
        visit.words(Message("cohorts.figures"))
      }
      a(.class("button quiet"), .href(visit.path("figures"))) {
        visit.words(Message("figures.title"))
      }
    }
    if model.cohorts.isEmpty { p(.class("muted")) { visit.words(Message("school.cohorts.none")) } }
    div(.class("cards")) { for item in model.cohorts { card(item) } }
    Pager(model.paging, visit.words) { page in
      visit.path("cohorts", query: [("page", String(page))])
    }
  }

  private func card(_ item: CohortListModel.Item) -> Markup {
    section(.class("card")) {
      h2 {
        a(.href(visit.school.cohort(item.cohort.id))) {
          item.cohort.plan.title.text(visit.language)
        }
      }
      p { visit.words.days(item.cohort.plan) }
      p { visit.words(Message("school.participants.count", .number(item.participants))) }
    }
  }
}
