import Core
import Database
import HTTP
import JSON
import Localization
import People
import Web

extension School {
  var enrolmentEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/people", for: .staff, answers: CohortPeople.self) { visit in
        try people(visit)
      },
      .page("/cohorts/{cohort}/people/new", for: .staff, answers: EmptyModel.self) { visit in
        try enrolPage(visit, FormState())
      },
      .form("/cohorts/{cohort}/people", for: .staff) { visit in try enrol(visit) },
      .form("/cohorts/{cohort}/people/{person}/again", for: .staff) { visit in
        let cohort = try visit.id("cohort", as: Cohort.self)
        let done = try visit.perform(EnrolPerson(.known(try visit.id("person")), in: cohort))
        return visit.done(done, backTo: visit.school.cohort(cohort))
      },
    ]
  }

  private func people(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    if visit.request.wantsJSON {
      let model = try visit.read { tx in
        try CohortPeople.find(in: id, community: community, page: visit.pageNumber, tx: tx)
      }
      return Response(.json, model.jsonBytes)
    }
    let (cohort, model) = try visit.read { tx in
      (
        try Cohort.find(id, community: community, in: tx),
        try CohortPeople.find(in: id, community: community, page: visit.pageNumber, tx: tx)
      )
    }
    return visit.show(PeoplePage(model: model, cohort: cohort, visit: visit))
  }

  private func enrol(_ visit: Visit) throws -> Response {
    let cohort = try visit.id("cohort", as: Cohort.self)
    return try visit.submit(otherwise: { state in try enrolPage(visit, state) }) { form in
      let name = form.line("name")
      let called = form.line("called", in: 0...100)
      try form.finish()
      let who = try who(visit, named: name, called: called, &form)
      try form.finish()
      let person = try visit.perform(EnrolPerson(who, in: cohort))
      return visit.done(person, backTo: visit.school.cohort(cohort).fragment("enrol"))
    }
  }

  /// A name the community knows already is asked about, and never guessed.
  private func who(
    _ visit: Visit, named name: String, called: String, _ form: inout FormReader
  ) throws -> EnrolPerson.Who {
    let new = EnrolPerson.Who.new(
      name: name, called: called.isEmpty ? nil : called, identifier: nil)
    let chosen = form.form["who"]
    if chosen == "new" { return new }
    let known = try namesakes(visit, name)
    if let person = known.first(where: { $0.id.description == chosen }) {
      return .known(person.id)
    }
    if !known.isEmpty, try !isReplay(visit) {
      form.fault("who", Message("school.enrol.fault.who"))
    }
    return new
  }

  /// Sent twice, her own new row would look like a namesake.
  private func isReplay(_ visit: Visit) throws -> Bool {
    let command = try visit.actor().command
    return try visit.read { tx in try tx.outcome(of: command) != nil }
  }

  private func namesakes(_ visit: Visit, _ name: String) throws -> [PersonRecord] {
    let community = try visit.community
    guard !name.isEmpty else { return [] }
    return try visit.read { tx in
      try PersonRecord.matching(name: name, community: community, in: tx)
    }
  }

  private func enrolPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let cohort = try visit.read { tx in try Cohort.find(id, community: community, in: tx) }
    let form = EnrolForm(
      cohort: id, state: state,
      namesakes: try namesakes(visit, Normalize.name(state.value("name"))), visit: visit)
    return visit.seen(EmptyModel(), as: EnrolPage(cohort: cohort, form: form, visit: visit))
  }
}
