import Core
import HTTP
import Web

extension Mentoring {
  var matchingEndpoints: [Endpoint] {
    [
      .page("mentoring/matching", for: .staff, answers: MatchingModel.self) { visit in
        try showMatching(visit, FormState())
      },
      .form("mentoring/matching", for: ProposeMentorship.access) { visit in
        try visit.submit(otherwise: { try showMatching(visit, $0) }) { form in
          guard let mentor = form.form["mentor"].flatMap({ ID<Person>($0) }) else {
            throw DomainError.invalid([Fault("mentor", Message("web.fault.choose"))])
          }
          let requests = form.form.all("request").compactMap { ID<MentoringRequest>($0) }
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
      of: try visit.community, today: visit.now.day, Letters(visit.environment), in: tx)
  }
  return visit.seen(model, as: MatchingPage(model: model, state: state, visit: visit))
}
