import Core
import HTTP
import Web

extension Mentoring {
  var profileEndpoints: [Endpoint] {
    [
      .page("mentoring", for: .signedIn, answers: MentoringModel.self) { visit in
        let model = try visit.read { tx in
          try MentoringModel.read(
            for: visit.viewer, page: visit.pageNumber, today: visit.now.day, in: tx)
        }
        return visit.seen(model, as: MentoringPage(model: model, visit: visit))
      },
      .page("mentoring/offer", for: OfferMentoring.access, answers: NothingModel.self) { visit in
        try showOffer(visit, FormState())
      },
      .form("mentoring/offer", for: OfferMentoring.access) { visit in
        try visit.submit(otherwise: { try showOffer(visit, $0) }) { form in
          let offer = form.mentorOffer()
          try form.finish()
          let done = try visit.perform(OfferMentoring(offer))
          return visit.done(done, backTo: MentoringPath.home(visit))
        }
      },
    ]
  }
}

private func showOffer(_ visit: Visit, _ state: FormState) throws -> Response {
  let known = try visit.read { tx in
    try MentorProfile.find(try visit.person, community: try visit.community, in: tx)
  }
  let first = MentorProfile.Offer(offers: "", languages: [visit.language], district: "", reach: "")
  let state = state.or((known?.offer ?? first).fields)
  return visit.seen(NothingModel(), as: OfferForm(state: state, visit: visit))
}
