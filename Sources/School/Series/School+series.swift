import Core
import HTTP
import Web

extension School {
  var seriesEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/series", for: .staff, answers: EmptyModel.self) { visit in
        try seriesPage(visit, FormState())
      },
      .form("/cohorts/{cohort}/series", for: .staff) { visit in
        let id = try visit.id("cohort", as: Cohort.self)
        return try visit.submit(otherwise: { state in try seriesPage(visit, state) }) { form in
          let plan = form.series()
          try form.finish()
          try plan.check()
          let cohort = try cohort(id, visit)
          let lessons = try taught(cohort, visit)?.lessons.map(\.slug) ?? []
          if form.flag("look") { return try look(visit, plan, cohort, lessons) }
          let count = try visit.perform(PlanSeries(plan, for: id, lessons: lessons))
          return visit.done(count, backTo: visit.school.cohort(id))
        }
      },
    ]
  }

  private func cohort(_ id: ID<Cohort>, _ visit: Visit) throws -> Cohort {
    let community = try visit.community
    return try visit.read { tx in try Cohort.find(id, community: community, in: tx) }
  }

  /// The course that a cohort goes through, in the version that it keeps.
  private func taught(_ cohort: Cohort, _ visit: Visit) throws -> Course? {
    let community = try visit.community
    return try visit.read { tx in try course(of: cohort, community: community, in: tx) }
  }

  private func seriesPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let cohort = try cohort(try visit.id("cohort"), visit)
    let usual = [
      "weeks": "1", "time": "14:00", "lessons": "yes",
      "first": max(cohort.plan.firstDay, visit.now.day).iso, "last": cohort.plan.lastDay.iso,
    ]
    let course = try taught(cohort, visit)
    return visit.seen(
      EmptyModel(),
      as: SeriesPage(
        cohort: cohort, course: course, state: state.or(usual), days: nil,
        visit: visit))
  }

  /// Nothing is written before she has seen the days.
  private func look(
    _ visit: Visit, _ plan: SeriesPlan, _ cohort: Cohort, _ lessons: [String]
  ) throws -> Response {
    let community = try visit.community
    let days = try visit.read { tx in
      try PlanSeries.look(plan, cohort.id, lessons, community, in: tx)
    }
    return visit.show(
      SeriesPage(
        cohort: cohort, course: try taught(cohort, visit),
        state: FormState(typed: visit.form), days: days, visit: visit))
  }
}

extension FormReader {
  fileprivate mutating func series() -> SeriesPlan {
    let weekdays = Set(form.all("weekday").compactMap { Int($0) }.filter { (0..<7).contains($0) })
    if weekdays.isEmpty { fault("weekday", Message("web.fault.choose")) }
    var plan = SeriesPlan(
      weekdays: weekdays, from: day("first"), to: day("last"), at: time("time"),
      in: line("place"))
    plan.weeks = number("weeks", in: 1...2, or: 1)
    plan.takesLessons = flag("lessons")
    plan.hasChildcare = flag("childcare")
    return plan
  }
}

extension SchoolPath {
  func series(_ id: ID<Cohort>) -> URLPath { visit.path("cohorts", id.description, "series") }
}
