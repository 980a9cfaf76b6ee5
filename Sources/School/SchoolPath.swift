import Core
import Web

/// Where the pages of cohorts, imports and meetings are.
struct SchoolPath {
  let visit: Visit

  var cohorts: URLPath { visit.path("cohorts") }
  var newCohort: URLPath { visit.path("cohorts", "new") }

  func cohort(_ id: ID<Cohort>) -> URLPath { visit.path("cohorts", id.description) }
  func cohort(_ id: ID<Cohort>, page: Int) -> URLPath {
    visit.path("cohorts", id.description, query: [("page", String(page))])
  }
  func editCohort(_ id: ID<Cohort>) -> URLPath { visit.path("cohorts", id.description, "edit") }
  func rule(_ id: ID<Cohort>) -> URLPath { visit.path("cohorts", id.description, "rule") }
  func people(_ id: ID<Cohort>) -> URLPath { visit.path("cohorts", id.description, "people") }
  func people(_ id: ID<Cohort>, page: Int) -> URLPath {
    visit.path("cohorts", id.description, "people", query: [("page", String(page))])
  }
  func enrol(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "people", "new")
  }
  func end(_ person: ID<Person>, in id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "people", person.description, "end")
  }
  func end(_ person: ID<Person>, in id: ID<Cohort>, page: Int) -> URLPath {
    visit.path(
      "cohorts", id.description, "people", person.description, "end",
      query: page > 1 ? [("page", String(page))] : [])
  }
  func again(_ person: ID<Person>, in id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "people", person.description, "again")
  }

  func meetings(_ id: ID<Cohort>) -> URLPath { visit.path("cohorts", id.description, "meetings") }
  func newMeeting(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "meetings", "new")
  }
  func meeting(_ id: ID<Meeting>) -> URLPath { visit.path("meetings", id.description) }
  func meeting(_ id: ID<Meeting>, page: Int) -> URLPath {
    page == 1
      ? meeting(id)
      : visit.path("meetings", id.description, query: [("page", String(page))])
  }
  func editMeeting(_ id: ID<Meeting>) -> URLPath { meeting(id, "edit") }
  func cancel(_ id: ID<Meeting>) -> URLPath { meeting(id, "cancel") }
  func restore(_ id: ID<Meeting>) -> URLPath { meeting(id, "restore") }
  func allPresent(_ id: ID<Meeting>) -> URLPath { meeting(id, "all-present") }
  func paper(_ id: ID<Meeting>) -> URLPath { meeting(id, "paper") }
  func sheet(_ id: ID<Meeting>) -> URLPath { meeting(id, "sheet.pdf") }
  func attendance(_ id: ID<Meeting>) -> URLPath { meeting(id, "attendance") }
  private func meeting(_ id: ID<Meeting>, _ part: String) -> URLPath {
    visit.path("meetings", id.description, part)
  }

  func newImport(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "imports", "new")
  }
  func imports(_ id: ID<Cohort>) -> URLPath { visit.path("cohorts", id.description, "imports") }
  func template(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "imports", "template.csv")
  }
  func peopleImport(_ id: ID<PeopleImport>) -> URLPath { visit.path("imports", id.description) }
  func peopleImport(_ id: ID<PeopleImport>, page: Int) -> URLPath {
    visit.path("imports", id.description, query: [("page", String(page))])
  }
  func peopleImport(_ id: ID<PeopleImport>, _ part: String) -> URLPath {
    visit.path("imports", id.description, part)
  }
}

extension Visit {
  var school: SchoolPath { SchoolPath(visit: self) }
}
