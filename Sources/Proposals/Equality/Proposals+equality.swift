import Core
import Equality
import HTTP
import Web

extension Proposals {
  var equalityEndpoints: [Endpoint] {
    [
      .page(
        "/proposals/processes/{process}/equality", for: JointProcess.makers,
        answers: ProcessEqualityModel.self
      ) { visit in try showEquality(visit, nil) },
      .form("/proposals/processes/{process}/equality", for: JointProcess.makers) { visit in
        let id = try visit.id("process", as: JointProcess.self)
        return try visit.submit(otherwise: { try showEquality(visit, $0) }) { form in
          let answers = form.equalityAnswers()
          try form.finish()
          return visit.done(
            try visit.perform(AnswerProcessEquality(of: id, answers)),
            backTo: visit.proposals.process(id))
        }
      },
    ]
  }
}

/// For a draft that is asked; of whatever else there is no such page.
private func showEquality(_ visit: Visit, _ state: FormState?) throws -> Response {
  let id = try visit.id("process", as: JointProcess.self)
  let model = try visit.read { tx in
    let process = try JointProcess.find(
      id, community: try visit.community, for: visit.viewer, in: tx)
    guard process.template.asksEquality, !process.isPublic else { throw DomainError.notFound }
    return ProcessEqualityModel(
      process: process,
      answers: try AnswerProcessEquality.store.find(
        of: id, community: try visit.community, in: tx))
  }
  return visit.seen(
    model,
    as: ProcessEqualityPage(
      model: model, state: state ?? FormState(model.answers.fields), visit: visit))
}
