import Core
import HTTP
import Web

extension Decisions {
  var decisionEndpoints: [Endpoint] {
    [
      .page("decisions", for: .anyone, answers: DecisionListModel.self) { visit in
        let (model, paging) = try visit.read { tx in
          try DecisionListModel.read(
            page: visit.pageNumber, for: visit.viewer, of: try visit.community, at: visit.now,
            in: tx)
        }
        return visit.seen(
          model, as: DecisionListPage(model: model, paging: paging, visit: visit))
      },
      .page("decisions/{decision}", for: .anyone, answers: DecisionModel.self) { visit in
        try showDecision(visit, FormState())
      },
    ]
  }
}

/// The page of a decision; its buttons may have been refused.
func showDecision(_ visit: Visit, _ state: FormState) throws -> Response {
  let id: ID<Decision> = try visit.id("decision")
  let model = try visit.read { tx in
    try DecisionModel.read(
      id, page: visit.pageNumber, for: visit.viewer, at: visit.now, in: tx)
  }
  return visit.seen(model, as: DecisionPage(model: model, state: state, visit: visit))
}
