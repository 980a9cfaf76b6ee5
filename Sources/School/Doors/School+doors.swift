import Core
import HTTP
import Web

extension School {
  var doorEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/door", for: .staff, answers: DoorModel.self) { visit in
        try doorPage(visit, FormState())
      },
      .form("/cohorts/{cohort}/door", for: .staff) { visit in
        let id = try visit.id("cohort", as: Cohort.self)
        return try visit.submit(otherwise: { state in try doorPage(visit, state) }) { form in
          let setting = form.cohortDoor()
          try form.finish()
          return visit.done(
            try visit.perform(SetDoor(setting, of: id)), backTo: visit.school.door(id))
        }
      },
      .form("/cohorts/{cohort}/door/code", for: .staff) { visit in
        let id = try visit.id("cohort", as: Cohort.self)
        return try visit.submit(otherwise: { state in try doorPage(visit, state) }) { form in
          let isWanted = form.form["code"] != "none"
          let done = try visit.perform(ReplaceJoinCode(of: id, isWanted: isWanted))
          return visit.done(done, backTo: visit.school.door(id).fragment("code"))
        }
      },
      .form("/cohorts/{cohort}/door/close", for: .staff) { visit in
        let id = try visit.id("cohort", as: Cohort.self)
        return try visit.submit(otherwise: { state in try doorPage(visit, state) }) { form in
          let isClosed = form.form["closed"] != "no"
          let done = try visit.perform(CloseCohort(id, isClosed: isClosed))
          return visit.done(done, backTo: visit.school.door(id))
        }
      },
      .file("/cohorts/{cohort}/door/code.pdf", for: .staff) { visit in
        let community = try visit.community
        let model = try visit.read { tx in
          try DoorModel.find(try visit.id("cohort"), community: community, in: tx)
        }
        guard let paper = try model.wall(visit) else { throw DomainError.notFound }
        return .file(.pdf, named: "\(model.cohort.plan.title.text(visit.language)).pdf", paper)
      },
    ]
  }

  private func doorPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let model = try visit.read { tx in
      try DoorModel.find(try visit.id("cohort"), community: community, in: tx)
    }
    let state = state.or(model.door.setting.formValues)
    return visit.seen(model, as: DoorPage(model: model, state: state, visit: visit))
  }
}

extension SchoolPath {
  func door(_ id: ID<Cohort>) -> URLPath { visit.path("cohorts", id.description, "door") }
  func joinCode(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "door", "code")
  }
  func closing(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "door", "close")
  }
  func wall(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "door", "code.pdf")
  }
  func publicList(page: Int = 1) -> URLPath {
    visit.path("schools", query: page > 1 ? [("page", String(page))] : [])
  }
  func publicPage(_ id: ID<Cohort>) -> URLPath { visit.path("schools", id.description) }
  func calendar(of id: ID<Cohort>) -> URLPath {
    visit.path("schools", id.description, "calendar.ics")
  }
  func apply(_ id: ID<Cohort>) -> URLPath { visit.path("schools", id.description, "apply") }
  func blank(_ id: ID<Cohort>) -> URLPath { visit.path("schools", id.description, "apply.pdf") }
}
