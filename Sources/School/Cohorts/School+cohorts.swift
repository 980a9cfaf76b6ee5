import Core
import HTTP
import Web

extension School {
  var cohortEndpoints: [Endpoint] {
    [
      .page("/cohorts", for: .staff, answers: CohortListModel.self) { visit in
        let community = try visit.community
        let model = try visit.read { tx in
          try CohortListModel.find(community, page: visit.pageNumber, in: tx)
        }
        return visit.seen(model, as: CohortListPage(model: model, visit: visit))
      },
      .page("/cohorts/new", for: .staff, answers: EmptyModel.self) { visit in
        try newCohort(visit, FormState())
      },
      .form("/cohorts", for: .staff) { visit in try open(visit) },
      .page("/cohorts/{cohort}", for: .staff, answers: CohortModel.self) { visit in
        try showCohort(visit)
      },
      .page("/cohorts/{cohort}/edit", for: .staff, answers: EmptyModel.self) { visit in
        try editCohort(visit, FormState())
      },
      .form("/cohorts/{cohort}/edit", for: .staff) { visit in try change(visit) },
    ]
  }

  private func newCohort(_ visit: Visit, _ state: FormState) throws -> Response {
    let courses = try courses(visit)
    let usual = CohortPlan.usual(on: visit.now.day, courses: courses).formValues
    return visit.seen(
      EmptyModel(),
      as: CohortFormPage(
        visit: visit, state: state.or(usual), courses: courses, cohort: nil))
  }

  private func open(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in try newCohort(visit, state) }) { form in
      let plan = form.cohortPlan(courses: try courses(visit))
      try form.finish()
      let id = try visit.perform(opening(plan))
      return visit.done(id, backTo: visit.school.cohort(id))
    }
  }

  private func editCohort(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let cohort = try visit.read { tx in try Cohort.find(id, community: community, in: tx) }
    let courses = try courses(visit, keeping: cohort)
    return visit.seen(
      EmptyModel(),
      as: CohortFormPage(
        visit: visit, state: state.or(cohort.plan.formValues), courses: courses,
        cohort: cohort))
  }

  private func change(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let cohort = try visit.read { tx in try Cohort.find(id, community: community, in: tx) }
    return try visit.submit(otherwise: { state in try editCohort(visit, state) }) { form in
      let plan = form.cohortPlan(
        courses: try courses(visit, keeping: cohort), keeping: cohort.plan.rule)
      try form.finish()
      let done = try visit.perform(ChangeCohort(id, to: plan, shipped: shipped(plan.course)))
      return visit.done(done, backTo: visit.school.cohort(id))
    }
  }

  /// Opens a cohort that keeps the text with which it begins.
  package func opening(_ plan: CohortPlan) -> OpenCohort {
    OpenCohort(plan, shipped: shipped(plan.course))
  }

  /// What a cohort may go through: what is not withdrawn, and what it goes through already.
  private func courses(
    _ visit: Visit, keeping cohort: Cohort? = nil
  ) throws -> [CourseHeadline] {
    let community = try visit.community
    return try visit.read { tx in
      try headlines(of: community, in: tx)
        .filter { !$0.isWithdrawn || $0.slug == cohort?.plan.course }
    }
  }

  private func showCohort(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let model = try visit.read { tx in
      let cohort = try Cohort.find(id, community: community, in: tx)
      let page = visit.pageNumber
      let people = try CohortPeople.rows(id, community, page: page, size: Paging.size, tx)
      // A cohort that fits one page has said how many there are.
      let total =
        page == 1 && people.count < Paging.size
        ? people.count : try CohortPeople.count(in: id, community: community, tx: tx)
      let (course, newer) = try taught(in: cohort, community: community, in: tx)
      return CohortModel(
        cohort: cohort, courseTitle: course?.title ?? Translated(), newer: newer,
        participants: people, paging: Paging(page: page, total: total),
        meetings: try Meeting.all(of: id, community: community, in: tx).map {
          item($0, of: course)
        },
        imports: try PeopleImport.latest(of: id, community: community, in: tx).map {
          ImportItem(found: $0)
        },
        slipping: try SlippingModel.find(
          cohort, lessons: course?.lessons.count ?? 0, community: community, on: visit.now.day,
          in: tx),
        hours: try Hours.all(in: id, community: community, tx: tx))
    }
    return visit.seen(model, as: CohortPage(model: model, visit: visit))
  }
}
