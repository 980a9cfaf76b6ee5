import Core
import HTTP
import Localization
import Paper
import Web

/// Whom to call: read by everybody and kept on any phone, written by those who can make sure of it.
extension Rights {
  var directoryEndpoints: [Endpoint] {
    [
      .page("/phones", for: .anyone, answers: DirectoryModel.self) { visit in
        try showDirectory(visit, FormState())
      }.keptByAnybody(),
      .file("/phones/notice.pdf", for: .anyone) { visit in
        let paper = PhonesPaper(model: try directory(visit), visit: visit)
        return .file(.pdf, named: "\(name(visit)).pdf", try paper.notice.pdf())
      },
      .file("/phones/card.pdf", for: .anyone) { visit in
        let paper = PhonesPaper(model: try directory(visit), visit: visit)
        return .file(.pdf, named: "\(name(visit)).pdf", try paper.card.pdf())
      },
      .page("/phones/new", for: LocalReferral.keepers, answers: NothingModel.self) { visit in
        newPage(visit, FormState())
      },
      .form("/phones/new", for: LocalReferral.keepers) { visit in
        try visit.submit(otherwise: { state in newPage(visit, state) }) { form in
          let command = AddReferral(form.referralText(), verified: form.flag("verified"))
          try form.finish()
          return visit.done(try visit.perform(command), backTo: visit.phonesPath)
        }
      },
    ] + keepingEndpoints
  }

  private var keepingEndpoints: [Endpoint] {
    [
      .page("/phones/{phone}", for: LocalReferral.keepers, answers: LocalReferral.self) { visit in
        try changePage(visit, FormState())
      },
      .form("/phones/{phone}", for: LocalReferral.keepers) { visit in
        let id = try visit.id("phone", as: LocalReferral.self)
        return try visit.submit(otherwise: { state in try changePage(visit, state) }) { form in
          let base = form.number("base", in: 1...1_000_000)
          let command = ChangeReferral(
            id, from: base, to: form.referralText(), verified: form.flag("verified"))
          try form.finish()
          return visit.done(try visit.perform(command), backTo: visit.phonesPath)
        }
      },
      .form("/phones/{phone}/check", for: LocalReferral.keepers) { visit in
        try onDirectory(visit) { id in try visit.perform(VerifyReferral(id)) }
      },
      .form("/phones/{phone}/removal", for: LocalReferral.keepers) { visit in
        try onDirectory(visit) { id in try visit.perform(RemoveReferral(id)) }
      },
    ]
  }

  private func name(_ visit: Visit) -> String { visit.words(Message("rights.safety.tab")) }

  private func showDirectory(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try directory(visit)
    return visit.seen(model, as: DirectoryPage(model: model, state: state, visit: visit))
  }

  private func newPage(_ visit: Visit, _ state: FormState) -> Response {
    visit.seen(NothingModel(), as: ReferralFormPage(referral: nil, state: state, visit: visit))
  }

  private func changePage(_ visit: Visit, _ state: FormState) throws -> Response {
    let (id, community) = (try visit.id("phone", as: LocalReferral.self), try visit.community)
    let referral = try visit.read { tx in
      try LocalReferral.find(id, community: community, in: tx)
    }
    return visit.seen(
      referral,
      as: ReferralFormPage(
        referral: referral, state: state.or(referral.values), visit: visit))
  }

  private func onDirectory(
    _ visit: Visit, _ act: (ID<LocalReferral>) throws -> some CommandOutcome
  ) throws -> Response {
    let id = try visit.id("phone", as: LocalReferral.self)
    return try visit.submit(otherwise: { state in try showDirectory(visit, state) }) { form in
      try form.finish()
      return visit.done(try act(id), backTo: visit.phonesPath)
    }
  }
}
