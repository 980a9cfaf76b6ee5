import Core
import HTTP
import Web

extension Mentoring {
  var matchingEndpoints: [Endpoint] {
    [
      .page("mentoring/matching", for: .staff, answers: MatchingModel.self) { visit in
        try showMatching(visit, FormState())
      },
      .page("mentoring/matching/group", for: .staff, answers: GroupMatchingModel.self) { visit in
        try showGroup(visit, FormState())
      },
      .page(
        "mentoring/matching/requests/{request}", for: .staff, answers: RequestMatchingModel.self
      ) { visit in try showRequest(try visit.id("request"), visit, FormState()) },
      .form("mentoring/matching", for: ProposeMentorship.access) { visit in
        let requests = visit.form.all("request").compactMap { ID<MentoringRequest>($0) }
        return try visit.submit(otherwise: { try showChoice(of: requests, visit, $0) }) { form in
          guard let mentor = form.form["mentor"].flatMap({ ID<Person>($0) }) else {
            throw DomainError.invalid([Fault("mentor", Message("web.fault.choose"))])
          }
          let title = form.line("title", in: 0...80)
          try form.finish()
          let id = try visit.perform(ProposeMentorship(to: mentor, requests, title: title))
          return visit.done(id, backTo: MentoringPath.part("matching", visit))
        }
      },
      .form("mentoring/matching/{pair}/back", for: TakeBackProposal.access) { visit in
        visit.done(
          try visit.perform(TakeBackProposal(try visit.id("pair"))),
          backTo: MentoringPath.part("matching", visit))
      },
    ]
  }
}

private func showMatching(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in
    try MatchingModel.read(
      of: try visit.community, page: visit.pageNumber, today: visit.now.day,
      Letters(visit.environment), in: tx)
  }
  return visit.seen(model, as: MatchingPage(model: model, state: state, visit: visit))
}

private func showRequest(
  _ request: ID<MentoringRequest>, _ visit: Visit, _ state: FormState
) throws -> Response {
  let model = try visit.read { tx in
    try RequestMatchingModel.read(
      request, of: try visit.community, page: visit.pageNumber, today: visit.now.day,
      Letters(visit.environment), in: tx)
  }
  return visit.seen(model, as: RequestMatchingPage(model: model, state: state, visit: visit))
}

private func showGroup(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in
    try GroupMatchingModel.read(of: try visit.community, page: visit.pageNumber, in: tx)
  }
  return visit.seen(model, as: GroupMatchingPage(model: model, state: state, visit: visit))
}

/// A refusal is read where the choice is made: beside the one who asks, or beside the group.
///
/// Who waits no longer has no page any more; then the list says it.
private func showChoice(
  of requests: [ID<MentoringRequest>], _ visit: Visit, _ state: FormState
) throws -> Response {
  guard requests.count == 1 else { return try showGroup(visit, state) }
  do {
    return try showRequest(requests[0], visit, state)
  } catch DomainError.notFound {
    return try showMatching(visit, state)
  }
}
