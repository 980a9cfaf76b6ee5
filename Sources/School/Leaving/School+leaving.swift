import Core
import HTTP
import Web

extension School {
  var leavingEndpoints: [Endpoint] {
    [
      .page("/leaving", for: .hosts, answers: LeavingFigures.self) { visit in
        let community = try visit.community
        let model = try visit.read { tx in try LeavingFigures.find(community, in: tx) }
        return visit.seen(model, as: LeavingFiguresPage(model: model, visit: visit))
      },
      .page(
        "/cohorts/{cohort}/people/{person}/end", for: .staff, answers: LeaveModel.self
      ) { visit in try leavePage(visit, FormState()) },
      .form("/cohorts/{cohort}/people/{person}/end", for: .staff) { visit in
        let (cohort, person) = (
          try visit.id("cohort", as: Cohort.self), try visit.id("person", as: Person.self)
        )
        return try visit.submit(otherwise: { state in try leavePage(visit, state) }) { form in
          let reason: Leaving.Reason? = form.choice("reason")
          let word = form.text("word", in: 0...400)
          try form.finish()
          let done = try visit.perform(
            EndEnrolment(of: person, in: cohort, because: reason ?? .other, word: word))
          return visit.done(done, backTo: visit.school.cohort(cohort))
        }
      },
      .page(
        "/cohorts/{cohort}/people/{person}/move", for: .staff, answers: LeaveModel.self
      ) { visit in try leavePage(visit, FormState()) },
      .form("/cohorts/{cohort}/people/{person}/move", for: .staff) { visit in
        let (cohort, person) = (
          try visit.id("cohort", as: Cohort.self), try visit.id("person", as: Person.self)
        )
        return try visit.submit(otherwise: { state in try leavePage(visit, state) }) { form in
          guard let to = form.form["to"].flatMap({ ID<Cohort>($0) }) else {
            throw DomainError.invalid([Fault("to", Message("web.fault.choose"))])
          }
          let done = try visit.perform(
            MoveEnrolment(person, from: cohort, to: to, of: self))
          return visit.done(done, backTo: visit.school.cohort(to))
        }
      },
    ]
  }

  private func leavePage(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let (person, cohort): (ID<Person>, ID<Cohort>) = (
      try visit.id("person"), try visit.id("cohort")
    )
    let model = try visit.read { tx in
      var model = try LeaveModel.find(
        person, in: cohort, community: community, page: visit.pageNumber, today: visit.now.day,
        tx: tx)
      if let to = visit.form["to"].flatMap({ ID<Cohort>($0) }), model.enrolment.ended == nil {
        guard to != cohort else { throw DomainError.notFound }
        model.moving = try preview(
          move(person, from: cohort, to: to, community: community, in: tx), in: tx)
      }
      return model
    }
    return visit.seen(model, as: LeavePage(model: model, state: state, visit: visit))
  }
}

extension SchoolPath {
  func move(_ person: ID<Person>, from id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "people", person.description, "move")
  }
}
