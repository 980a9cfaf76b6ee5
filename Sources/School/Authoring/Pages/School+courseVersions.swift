import Core
import Database
import HTTP
import Web

/// Moving a cohort to a newer version of its course.
extension School {
  var courseVersionEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/course", for: .staff, answers: CourseVersionModel.self) { visit in
        try courseVersion(visit, FormState())
      },
      .form("/cohorts/{cohort}/course", for: .staff) { visit in
        let id = try visit.id("cohort", as: Cohort.self)
        return try visit.submit(otherwise: { state in try courseVersion(visit, state) }) { form in
          let version = form.number("version", in: 1...100_000)
          try form.finish()
          let done = try visit.perform(move(id, to: version, visit))
          return visit.done(done, backTo: visit.school.cohort(id))
        }
      },
    ]
  }

  private func move(_ id: ID<Cohort>, to version: Int, _ visit: Visit) throws -> MoveCohort {
    let community = try visit.community
    let cohort = try visit.read { tx in try Cohort.find(id, community: community, in: tx) }
    return MoveCohort(cohort: id, version: version, shipped: shipped(cohort.plan.course))
  }

  private func courseVersion(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let model = try visit.read { tx in
      try courseVersion(of: id, community: community, in: tx)
    }
    return visit.seen(model, as: CourseVersionPage(model: model, state: state, visit: visit))
  }
}
