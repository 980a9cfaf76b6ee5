import Core
import HTTP
import Web

extension School {
  var agendaEndpoints: [Endpoint] {
    [
      .page("/meetings/{meeting}/agenda", for: .signedIn, answers: AgendaModel.self) { visit in
        let model = try agendaModel(visit)
        return visit.seen(model, as: AgendaPage(model: model, visit: visit))
      },
      .page("/meetings/{meeting}/agenda/edit", for: .staff, answers: AgendaModel.self) { visit in
        try editAgenda(visit, FormState())
      },
      .form("/meetings/{meeting}/agenda", for: .staff) { visit in
        let id = try visit.id("meeting", as: Meeting.self)
        return try visit.submit(otherwise: { state in try editAgenda(visit, state) }) { form in
          let agenda = form.agenda()
          try form.finish()
          let done = try visit.perform(SetAgenda(agenda, of: id))
          return visit.done(done, backTo: visit.attending.agenda(id))
        }
      },
    ]
  }

  private func editAgenda(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try agendaModel(visit)
    return visit.seen(
      model,
      as: AgendaFormPage(
        model: model, state: state.or(model.agenda.formValues), visit: visit))
  }
}
