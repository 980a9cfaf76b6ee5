import Core
import HTTP
import People
import Web

extension School {
  var wallEndpoints: [Endpoint] {
    [
      .page("/meetings/{meeting}/wall", for: .staff, answers: WallModel.self) { visit in
        let model = try wallModel(visit)
        return visit.seen(model, as: WallPage(model: model, visit: visit))
      },
      .page("/here", for: .signedIn, answers: HereModel.self) { visit in
        try showHere(visit, FormState())
      },
      // The code stands in the path, so that it outlives signing in.
      .page("/here/{code}", for: .signedIn, answers: HereModel.self) { visit in
        let code = String(try visit.text("code").filter(\.isASCII).prefix(7))
        return try showHere(visit, FormState(["code": code]))
      },
      .form("/here", for: .signedIn) { visit in try sayHere(visit) },
      .file("/h/{code}", for: .anyone, pace: .quick, place: .root) { visit in
        .redirect(to: visit.path("here", try visit.text("code")))
      },
    ]
  }

  private func showHere(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try hereModel(visit)
    return visit.seen(model, as: HerePage(model: model, state: state, visit: visit))
  }

  /// Six digits could be tried one after another, so wrong ones are slowed down like passwords.
  private func sayHere(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in try showHere(visit, state) }) { form in
      let code = form.line("code", in: 1...16)
      try form.finish()
      let account = "wall \(try visit.person)"
      let address = visit.request.remoteAddress
      try pace.check(
        account: account, address: address, at: visit.now, in: visit.environment)
      do {
        let done = try visit.perform(SayHere(code: code, keys: visit.environment.keys))
        return visit.done(done, backTo: visit.attending.here)
      } catch DomainError.invalid(let faults) {
        try pace.failed(
          account: account, address: address, at: visit.now, in: visit.environment)
        throw DomainError.invalid(faults)
      }
    }
  }
}
