import Core
import Database
import Web

/// Where the pages of practice are.
struct PracticePath {
  let visit: Visit

  func cohort(_ id: ID<Cohort>) -> URLPath { cohort(id, []) }
  func waiting(_ id: ID<Cohort>, page: Int = 1) -> URLPath {
    cohort(id, ["reports"], query: page > 1 ? [("page", String(page))] : [])
  }
  func tasks(_ id: ID<Cohort>) -> URLPath { cohort(id, ["tasks"]) }
  func ownTask(_ id: ID<Cohort>) -> URLPath { cohort(id, ["tasks", "own"]) }
  func form(_ id: ID<Cohort>) -> URLPath { cohort(id, ["form.pdf"]) }
  func paper(_ id: ID<Cohort>) -> URLPath { cohort(id, ["paper"]) }

  func keep(_ task: ID<PracticeTask>) -> URLPath {
    visit.path("practice", "tasks", task.description, "keep")
  }
  func newReport(_ task: ID<PracticeTask>) -> URLPath {
    visit.path("practice", "tasks", task.description, "report")
  }
  func report(_ id: ID<PracticeReport>) -> URLPath {
    visit.path("practice", "reports", id.description)
  }
  func report(_ id: ID<PracticeReport>, _ part: String) -> URLPath {
    visit.path("practice", "reports", id.description, part)
  }

  private func cohort(
    _ id: ID<Cohort>, _ parts: [String], query: [(String, String)] = []
  ) -> URLPath {
    URLPath(
      [visit.language.rawValue, "cohorts", id.description, "practice"] + parts, query: query)
  }
}

extension Visit {
  var practice: PracticePath { PracticePath(visit: self) }

  /// The cohort of the path, for those who are or were in it and for the staff; to everybody else it
  /// is not there.
  func cohortOfHers(in tx: borrowing Transaction<some Any>) throws -> Cohort {
    try cohortOfHers(try id("cohort"), in: tx)
  }

  func cohortOfHers(_ id: ID<Cohort>, in tx: borrowing Transaction<some Any>) throws -> Cohort {
    let (community, person) = (try community, try person)
    let cohort = try Cohort.find(id, community: community, in: tx)
    if viewer.may(.staff) { return cohort }
    guard try Enrolment.find(person, in: id, community: community, tx: tx) != nil else {
      throw DomainError.notFound
    }
    return cohort
  }
}
