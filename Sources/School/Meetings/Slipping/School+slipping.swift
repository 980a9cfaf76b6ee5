import Core
import Database
import HTTP
import People
import Web

extension School {
  var slippingEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/slipping", for: .staff, answers: SlippingModel.self) { visit in
        let community = try visit.community
        let id = try visit.id("cohort", as: Cohort.self)
        let (cohort, model) = try visit.read { tx in
          let cohort = try Cohort.find(id, community: community, in: tx)
          return (cohort, try slipping(cohort, community, on: visit.now.day, in: tx))
        }
        return visit.seen(model, as: SlippingPage(model: model, cohort: cohort, visit: visit))
      },
      .page(
        "/cohorts/{cohort}/people/{person}/outreach", for: .staff, answers: OutreachModel.self
      ) { visit in try showOutreach(visit, FormState()) },
      .form("/cohorts/{cohort}/people/{person}/outreach", for: .staff) { visit in
        let cohort = try visit.id("cohort", as: Cohort.self)
        let person = try visit.id("person", as: Person.self)
        return try visit.submit(otherwise: { state in try showOutreach(visit, state) }) { form in
          let (day, way) = (form.day("day"), form.choice("way", Outreach.Way.self))
          let note = form.text("note", in: 0...1000)
          try form.finish()
          let done = try visit.perform(
            NoteOutreach(with: person, in: cohort, on: day, by: way ?? .other, note: note))
          return visit.done(done, backTo: visit.attending.outreach(person, in: cohort))
        }
      },
    ]
  }

  func slipping(
    _ cohort: Cohort, _ community: ID<Community>, on today: Day,
    in tx: borrowing Transaction<some Any>
  ) throws -> SlippingModel {
    let course = try course(of: cohort, community: community, in: tx)
    return try SlippingModel.find(
      cohort, lessons: course?.lessons.count ?? 0, community: community, on: today, in: tx)
  }

  private func showOutreach(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let person = try visit.id("person", as: Person.self)
    let model = try visit.read { tx in
      let cohort = try Cohort.find(id, community: community, in: tx)
      let found = try Enrolment.find(person, in: id, community: community, tx: tx)
      guard let found else { throw DomainError.notFound }
      let all = try slipping(cohort, community, on: visit.now.day, in: tx)
      return OutreachModel(
        cohort: cohort, person: person,
        name: try PersonRecord.find(person, community: community, in: tx).name,
        reasons: all.rows.first { $0.person == person }?.reasons ?? [],
        talks: try Outreach.all(of: found.id, community: community, in: tx))
    }
    let initial = ["day": visit.now.day.iso, "way": Outreach.Way.call.rawValue]
    return visit.seen(
      model, as: OutreachPage(model: model, state: state.or(initial), visit: visit))
  }
}
