import Core
import HTTP
import Web

/// Where graduates are now: told by themselves, or noted with their consent.
extension School {
  var alumnaeEndpoints: [Endpoint] {
    [
      .page("/alumnae", for: .anyone, answers: AlumnaeModel.self) { visit in
        let community = try visit.community
        let model = try visit.read { tx in
          try AlumnaeModel.find(
            community, page: visit.pageNumber, today: visit.now.day, in: tx)
        }
        return visit.seen(model, as: AlumnaePage(model: model, visit: visit))
      },
      .page("/alumnae/mine", for: .signedIn, answers: StepsModel.self) { visit in
        try ownSteps(visit, FormState(["since": visit.now.day.iso]))
      },
      .form("/alumnae/mine", for: .signedIn) { visit in
        try visit.submit(otherwise: { state in try ownSteps(visit, state) }) { form in
          let what = form.step()
          let openness: AlumnaStep.Openness? = form.choice("openness")
          try form.finish()
          return visit.done(
            try visit.perform(TellStep(what, openness ?? .counted)),
            backTo: visit.path("alumnae", "mine"))
        }
      },
      .form("/alumnae/steps/{step}/end", for: .signedIn) { visit in
        try changed(visit) { id, form in EndStep(step: id, until: form.day("until")) }
      },
      .form("/alumnae/steps/{step}/openness", for: .signedIn) { visit in
        try changed(visit) { id, form in
          OpenStep(step: id, openness: form.choice("openness") ?? .counted)
        }
      },
      .form("/alumnae/steps/{step}/removal", for: .signedIn) { visit in
        try changed(visit) { id, _ in RemoveStep(step: id) }
      },
      .page("/cohorts/{cohort}/alumnae", for: .staff, answers: StepsModel.self) { visit in
        try cohortSteps(
          visit,
          FormState(["since": visit.now.day.iso, "consent-day": visit.now.day.iso]))
      },
      .form("/cohorts/{cohort}/alumnae", for: .staff) { visit in try note(visit) },
    ]
  }

  private func ownSteps(_ visit: Visit, _ state: FormState) throws -> Response {
    let (community, person) = (try visit.community, try visit.person)
    let model = try visit.read { tx in
      StepsModel(
        cohort: nil, steps: try AlumnaStep.all(of: person, community: community, in: tx),
        graduates: [])
    }
    return visit.seen(model, as: OwnStepsPage(model: model, state: state, visit: visit))
  }

  private func changed<C: Command>(
    _ visit: Visit, _ command: (ID<AlumnaStep>, inout FormReader) -> C
  ) throws -> Response {
    try visit.submit(otherwise: { state in try ownSteps(visit, state) }) { form in
      let command = command(try visit.id("step"), &form)
      try form.finish()
      return visit.done(try visit.perform(command), backTo: visit.path("alumnae", "mine"))
    }
  }

  private func cohortSteps(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id: ID<Cohort> = try visit.id("cohort")
    let (cohort, model) = try visit.read { tx in
      let cohort = try Cohort.find(id, community: community, in: tx)
      return (
        cohort,
        StepsModel(
          cohort: cohort, steps: try AlumnaStep.all(in: id, community: community, tx: tx),
          graduates: try CohortPeople.rows(
            id, community, page: 1, size: CohortPeople.size, tx))
      )
    }
    return visit.seen(
      model,
      as: CohortAlumnaePage(model: model, cohort: cohort, state: state, visit: visit))
  }

  private func note(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let id: ID<Cohort> = try visit.id("cohort")
    return try visit.submit(otherwise: { state in try cohortSteps(visit, state) }) { form in
      let what = form.step()
      let openness: AlumnaStep.Openness? = form.choice("openness")
      let consent = TellStep.Consent(
        purpose: form.line("purpose", in: 1...300), day: form.day("consent-day"))
      let graduate = form.form["graduate"].flatMap { ID<Person>($0) }
      let isHere = try visit.read { tx in
        try graduate.map {
          try Enrolment.find($0, in: id, community: community, tx: tx) != nil
        } ?? false
      }
      if !isHere { form.fault("graduate", Message("web.fault.choose")) }
      try form.finish()
      return visit.done(
        try visit.perform(
          TellStep(what, openness ?? .counted, of: graduate, consent: consent)),
        backTo: visit.path("cohorts", id.description, "alumnae"))
    }
  }
}
