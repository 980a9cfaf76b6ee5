import Core
import HTTP
import Web

extension Gatherings {
  var agendaEndpoints: [Endpoint] {
    [
      .page(
        "/gatherings/{gathering}/agenda", for: AddAgendaItem.access, answers: GatheringModel.self
      ) { visit in try showAgenda(visit, nil, FormState()) },
      .form("/gatherings/{gathering}/items", for: AddAgendaItem.access) { visit in
        try visit.submit(otherwise: { try showAgenda(visit, nil, $0) }) { form in
          let id = try visit.gathering
          let terms = form.agendaTerms()
          try form.finish()
          let item = try visit.perform(AddAgendaItem(to: id, terms))
          return visit.done(item, backTo: GatheringsPath.part(id, "agenda", visit))
        }
      },
      .form("/gatherings/{gathering}/items/{item}", for: ReviseAgendaItem.access) { visit in
        try onItem(visit) { form, id, item in
          let terms = form.agendaTerms()
          try form.finish()
          return try visit.perform(ReviseAgendaItem(item, of: id, terms))
        }
      },
      .form("/gatherings/{gathering}/items/{item}/up", for: RaiseAgendaItem.access) { visit in
        try onItem(visit) { _, id, item in try visit.perform(RaiseAgendaItem(item, of: id)) }
      },
      .form("/gatherings/{gathering}/items/{item}/remove", for: RemoveAgendaItem.access) { visit in
        try onItem(visit) { _, id, item in try visit.perform(RemoveAgendaItem(item, of: id)) }
      },
    ]
  }
}

private func onItem(
  _ visit: Visit, _ act: (inout FormReader, ID<Gathering>, ID<AgendaItem>) throws -> Done
) throws -> Response {
  let id = try visit.gathering
  let item = try visit.id("item", as: AgendaItem.self)
  return try visit.submit(otherwise: { try showAgenda(visit, item, $0) }) { form in
    visit.done(try act(&form, id, item), backTo: GatheringsPath.part(id, "agenda", visit))
  }
}

private func showAgenda(
  _ visit: Visit, _ faulty: ID<AgendaItem>?, _ state: FormState
) throws -> Response {
  let model = try visit.read { tx in
    try GatheringModel.read(try visit.gathering, for: visit.viewer, in: tx)
  }
  return visit.seen(
    model, as: AgendaPage(model: model, faulty: faulty, state: state, visit: visit))
}
