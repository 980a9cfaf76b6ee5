import Core
import Localization
import Markup
import Web

/// Every cohort that anybody may read of; for a host the agreement beside it.
struct PublicCohortListPage: Page {
  let model: PublicCohortListModel
  let visit: Visit

  var patch: Patch { .school }
  var title: String { say("cohorts.all") }
  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    h1 { title }
    if model.cohorts.isEmpty { p(.class("muted")) { say("cohorts.all.none") } }
    ul(.class("plain-list")) { for cohort in model.cohorts { li { line(cohort) } } }
    Pager(model.paging, visit.words) { page in visit.school.publicList(page: page) }
  }

  @MarkupBuilder private func line(_ cohort: PublicCohortListModel.Item) -> Markup {
    if cohort.isPublic {
      a(.href(visit.school.publicPage(cohort.cohort))) { cohort.title.text(visit.language) }
    } else {
      strong { cohort.title.text(visit.language) }
    }
    if cohort.takesApplications {
      " "
      span(.class("tag good")) { say("cohorts.all.takes") }
    }
    p(.class("muted")) {
      "\(visit.words.date(cohort.firstDay)) – \(visit.words.date(cohort.lastDay))"
      if !cohort.place.isEmpty { " · \(cohort.place)" }
    }
    if visit.viewer.may(.hosts) {
      p { a(.href(visit.school.hosts(cohort.cohort))) { say("cohorts.agreement") } }
    }
  }
}
