import Core
import Database
import HTTP
import Localization
import Sodium
import Web

extension People {
  var cardEndpoints: [Endpoint] {
    [
      .page("/card", for: .anyone, answers: NothingModel.self) { visit in
        visit.show(CodePage(state: FormState(), visit: visit))
      },
      .form("/card", for: .anyone) { visit in
        try visit.submit(otherwise: { state in
          visit.show(CodePage(state: state, visit: visit))
        }) { form in
          let invitation = try invitation(form.form["code"] ?? "", visit)
          guard invitation != nil, let code = ShortCode.normalise(form.form["code"] ?? "") else {
            throw DomainError.invalid([Fault("code", Message("people.fault.card-unknown"))])
          }
          return visit.done(Done(), backTo: visit.path("card", code))
        }
      },
      .page("/card/{code}", for: .anyone, answers: ClaimModel.self) { visit in
        try claimPage(visit, FormState())
      },
      .form("/card/{code}", for: .anyone, pace: .slow) { visit in
        try visit.submit(otherwise: { state in try claimPage(visit, state) }) { form in
          try claim(visit, &form)
        }
      },
      .file("/c/{code}", for: .anyone, pace: .quick, place: .root) { visit in
        .redirect(to: visit.path("card", try visit.text("code")))
      },
      .form("/people/cards", for: .staff) { visit in
        let persons = visit.form.all("person").compactMap { ID<Person>($0) }
        let batch = try visit.perform(
          IssueCards(persons: persons, keys: visit.environment.keys))
        return visit.done(batch, backTo: visit.path("people", "cards", batch.description))
      },
      .file("/people/cards/{batch}", for: .staff) { visit in
        .file(
          .pdf, named: "\(visit.words(Message("people.cards.file"))).pdf",
          try CardSheet.pdf(of: try visit.id("batch"), visit))
      },
    ]
  }

  /// The open invitation of a code; guessing is slowed like a password's.
  private func invitation(_ code: String, _ visit: Visit) throws -> Invitation? {
    let address = visit.request.remoteAddress
    try signIn.throttle.check(
      account: "card", address: address, at: visit.now, in: visit.environment)
    // Never from a copy that lags: a code that is not found counts as a guess.
    let found = try visit.environment.database.read { tx in
      try Invitation.find(code, visit.environment.keys, at: visit.now, in: tx)
    }
    if found == nil {
      try signIn.throttle.failed(
        account: "card", address: address, at: visit.now, in: visit.environment)
    }
    return found
  }

  private func claimPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let code = try visit.text("code")
    guard let invitation = try invitation(code, visit) else {
      let fault = Fault("code", Message("people.fault.card-unknown"))
      return visit.show(
        CodePage(state: FormState(["code": code], faults: [fault]), visit: visit), status: 404)
    }
    let model = ClaimModel(
      name: invitation.name, needsPassphrase: invitation.roles.contains { $0.seesOthers })
    return visit.seen(
      model, as: ClaimPage(model: model, code: code, state: state, visit: visit))
  }

  private func claim(_ visit: Visit, _ form: inout FormReader) throws -> Response {
    guard let invitation = try invitation(try visit.text("code"), visit) else {
      throw DomainError.rule(Message("people.rule.card-dead"))
    }
    let login = form.line("login", in: 2...40)
    let secret = try SecretRule.read(
      &form, roles: invitation.roles, hasSecondFactor: false,
      cost: visit.environment.passwordCost,
      avoiding: [login, invitation.name, visit.viewer.communityName.text(.ky)])
    try form.finish()
    guard let secret else { throw DomainError.notFound }
    let command = ClaimInvitation(
      invitation: invitation.id, person: invitation.person, login: login, secret: secret)
    let actor = Actor(
      person: nil, community: invitation.community, roles: [], now: visit.now,
      command: visit.form["command"].flatMap { UUID16($0) } ?? .v7(at: visit.now))
    let person = try visit.environment.perform(command, by: actor)
    let old = Cookie.device.value(in: visit.request, visit.environment)
    let device = try visit.environment.database.write { tx in
      try Device.tie(person, community: invitation.community, token: old, at: visit.now, in: tx)
    }
    var response = try welcome(person, of: invitation.community, visit)
    Cookie.device.set(device, in: &response, for: visit, maxAge: 365 * 86_400)
    return response
  }
}
