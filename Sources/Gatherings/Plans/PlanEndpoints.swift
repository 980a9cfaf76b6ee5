import Core
import HTTP
import Web

extension Gatherings {
  var planEndpoints: [Endpoint] {
    [
      .page("/gatherings", for: .anyone, answers: GatheringListModel.self) { visit in
        let model = try visit.read { tx in
          try GatheringListModel.read(
            page: visit.pageNumber, for: visit.viewer, of: try visit.community, in: tx)
        }
        return visit.seen(model, as: GatheringListPage(model: model, visit: visit))
      },
      .page("/gatherings/new", for: PlanGathering.access, answers: NothingModel.self) { visit in
        let week = visit.now.day.advanced(by: 7).iso
        return showForm(visit, nil, FormState(["day": week, "time": "14:00"]))
      },
      .form("/gatherings/new", for: PlanGathering.access) { visit in
        try visit.submit(otherwise: { showForm(visit, nil, $0) }) { form in
          let (plan, officers) = (form.gatheringPlan(), form.officers())
          try form.finish()
          let id = try visit.perform(PlanGathering(plan, led: officers))
          return visit.done(id, backTo: GatheringsPath.part(id, "agenda", visit))
        }
      },
      .page("/gatherings/{gathering}", for: .anyone, answers: GatheringModel.self) { visit in
        try showGathering(visit, FormState())
      },
      .page(
        "/gatherings/{gathering}/edit", for: ChangeGathering.access, answers: NothingModel.self
      ) { visit in try showEdit(visit, FormState()) },
      .form("/gatherings/{gathering}/edit", for: ChangeGathering.access) { visit in
        try visit.submit(otherwise: { try showEdit(visit, $0) }) { form in
          let id = try visit.gathering
          let (plan, officers) = (form.gatheringPlan(), form.officers())
          try form.finish()
          let done = try visit.perform(ChangeGathering(id, to: plan, led: officers))
          return visit.done(done, backTo: GatheringsPath.gathering(id, visit))
        }
      },
      .form("/gatherings/{gathering}/announce", for: AnnounceGathering.access) { visit in
        try onGathering(visit) { _, id in try visit.perform(AnnounceGathering(id)) }
      },
    ]
  }
}

extension Visit {
  /// The gathering of the path.
  var gathering: ID<Gathering> { get throws { try id("gathering") } }
}

func showGathering(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in
    try GatheringModel.read(try visit.gathering, for: visit.viewer, in: tx)
  }
  return visit.seen(model, as: GatheringPage(model: model, state: state, visit: visit))
}

/// Carries out what a form on the page of a gathering asks, and shows that page again.
func onGathering(
  _ visit: Visit, _ act: (inout FormReader, ID<Gathering>) throws -> Done
) throws -> Response {
  let id = try visit.gathering
  return try visit.submit(otherwise: { try showGathering(visit, $0) }) { form in
    visit.done(try act(&form, id), backTo: GatheringsPath.gathering(id, visit))
  }
}

private func showForm(
  _ visit: Visit, _ gathering: ID<Gathering>?, _ state: FormState
) -> Response {
  visit.seen(
    NothingModel(), as: GatheringForm(gathering: gathering, state: state, visit: visit))
}

private func showEdit(_ visit: Visit, _ state: FormState) throws -> Response {
  let found = try visit.read { tx in
    try Gathering.find(try visit.gathering, for: visit.viewer, in: tx)
  }
  let fields = found.plan.fields.merging(found.officers.fields) { $1 }
  return showForm(visit, found.id, state.or(fields))
}
