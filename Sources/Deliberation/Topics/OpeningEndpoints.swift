import Core
import HTTP
import Web

extension Deliberation {
  /// Before `deliberations/{topic}`, whose shape these have, too.
  var openingEndpoints: [Endpoint] {
    [
      .page("deliberations", for: .anyone, answers: TopicListModel.self) { visit in
        let (model, paging) = try visit.read { tx in
          try TopicListModel.read(
            page: visit.pageNumber, of: try visit.community, at: visit.now, in: tx)
        }
        return visit.seen(
          model, as: TopicListPage(model: model, paging: paging, visit: visit))
      },
      .page("deliberations/new", for: OpenTopic.access, answers: NothingModel.self) { visit in
        showForm(visit, FormState(TopicForm.suggestion(at: visit.now)))
      },
      .form("deliberations/new", for: OpenTopic.access) { visit in
        try visit.submit(otherwise: { showForm(visit, $0) }) { form in
          let terms = form.topicTerms()
          try form.finish()
          let id = try visit.perform(OpenTopic(terms))
          return visit.done(id, backTo: DeliberationPath.part(id, "statements", visit))
        }
      },
    ]
  }
}

private func showForm(_ visit: Visit, _ state: FormState) -> Response {
  visit.seen(NothingModel(), as: TopicForm(state: state, visit: visit))
}
