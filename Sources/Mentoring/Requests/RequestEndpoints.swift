import Core
import HTTP
import Web

extension Mentoring {
  var requestEndpoints: [Endpoint] {
    [
      .page("mentoring/ask", for: AskForMentor.access, answers: NothingModel.self) { visit in
        try showAsk(visit, FormState())
      },
      .form("mentoring/ask", for: AskForMentor.access) { visit in
        try visit.submit(otherwise: { try showAsk(visit, $0) }) { form in
          let expectation = form.text("expectation", in: 3...1000)
          let wish = form.mentoringWish()
          try form.finish()
          let id = try visit.perform(
            AskForMentor(wish, expecting: expectation, Letters(visit.environment)))
          return visit.done(id, backTo: MentoringPath.home(visit))
        }
      },
      .form("mentoring/withdraw", for: WithdrawRequest.access) { visit in
        visit.done(try visit.perform(WithdrawRequest()), backTo: MentoringPath.home(visit))
      },
    ]
  }
}

private func showAsk(_ visit: Visit, _ state: FormState) throws -> Response {
  let (mentors, request) = try visit.read { tx in
    let community = try visit.community
    return (
      try MentorProfile.listed(in: community, tx: tx),
      try MentoringRequest.open(of: try visit.person, community: community, in: tx)
    )
  }
  var fields = MentoringRequest.Wish(languages: [visit.language], wantsWoman: true).fields
  if let request {
    fields = request.wish.fields
    fields["expectation"] = Letters(visit.environment)
      .open(request.expectation, for: request.id.uuid)
  }
  return visit.seen(
    NothingModel(),
    as: AskForm(
      mentors: mentors.filter { $0.person != visit.viewer.person }, hasRequest: request != nil,
      state: state.or(fields), visit: visit))
}
