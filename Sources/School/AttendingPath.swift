import Core
import Web

/// Where the pages around a meeting are: agenda, scan, wall, catching up, the register.
struct AttendingPath {
  let visit: Visit

  func agenda(_ id: ID<Meeting>) -> URLPath { meeting(id, "agenda") }
  func editAgenda(_ id: ID<Meeting>) -> URLPath {
    visit.path("meetings", id.description, "agenda", "edit")
  }
  func scan(_ id: ID<Meeting>) -> URLPath { meeting(id, "scan") }
  func scan(_ id: ID<Meeting>, seen mark: ScanMark) -> URLPath {
    visit.path(
      "meetings", id.description, "scan",
      query: [("number", String(mark.number)), ("was", mark.was?.rawValue ?? "")])
  }
  func undoScan(_ id: ID<Meeting>) -> URLPath {
    visit.path("meetings", id.description, "scan", "undo")
  }
  func restAbsent(_ id: ID<Meeting>) -> URLPath { meeting(id, "rest-absent") }
  func wall(_ id: ID<Meeting>) -> URLPath { meeting(id, "wall") }
  func catchUp(_ id: ID<Meeting>) -> URLPath { meeting(id, "catch-up") }
  func catchUpDone(_ id: ID<Meeting>) -> URLPath {
    visit.path("meetings", id.description, "catch-up", "done")
  }
  var here: URLPath { visit.path("here") }
  var card: URLPath { visit.path("attendance-card") }

  func register(_ id: ID<Cohort>) -> URLPath { cohort(id, "register") }
  func register(_ id: ID<Cohort>, page: Int) -> URLPath {
    visit.path("cohorts", id.description, "register", query: [("page", String(page))])
  }
  func rule(_ id: ID<Cohort>) -> URLPath { cohort(id, "attendance-rule") }
  func csv(_ id: ID<Cohort>) -> URLPath { cohort(id, "attendance.csv") }
  func xlsx(_ id: ID<Cohort>) -> URLPath { cohort(id, "attendance.xlsx") }
  func cards(_ id: ID<Cohort>) -> URLPath { cohort(id, "attendance-cards.pdf") }
  func slipping(_ id: ID<Cohort>) -> URLPath { cohort(id, "slipping") }
  func outreach(_ person: ID<Person>, in id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "people", person.description, "outreach")
  }

  private func meeting(_ id: ID<Meeting>, _ part: String) -> URLPath {
    visit.path("meetings", id.description, part)
  }
  private func cohort(_ id: ID<Cohort>, _ part: String) -> URLPath {
    visit.path("cohorts", id.description, part)
  }
}

extension Visit {
  var attending: AttendingPath { AttendingPath(visit: self) }
}
