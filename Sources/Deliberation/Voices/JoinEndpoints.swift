import Core
import HTTP
import JSON
import People
import Web

extension Deliberation {
  var joinEndpoints: [Endpoint] {
    [
      .page("deliberations/join", for: .anyone, answers: NothingModel.self) { visit in
        showJoin(visit, FormState())
      },
      // The code stands in the path, so that the square on the wall carries it.
      .page("deliberations/join/{code}", for: .anyone, answers: NothingModel.self) { visit in
        showJoin(visit, FormState(["code": String(try visit.text("code").prefix(12))]))
      },
      .form("deliberations/join", for: .anyone) { visit in try join(visit) },
      // Short enough to be typed from the wall.
      .file("/d", for: .anyone, pace: .quick, place: .root) { visit in
        .redirect(to: DeliberationPath.join(visit))
      },
      .file("/d/{code}", for: .anyone, pace: .quick, place: .root) { visit in
        .redirect(to: DeliberationPath.join(try visit.text("code"), visit))
      },
    ]
  }

  private func showJoin(_ visit: Visit, _ state: FormState) -> Response {
    visit.seen(NothingModel(), as: JoinPage(state: state, visit: visit))
  }

  /// Wrong codes are slowed down like passwords.
  private func join(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { showJoin(visit, $0) }) { form in
      let code = form.line("code", in: 1...20)
      try form.finish()
      let address = visit.request.remoteAddress
      // One hall is one address: a guest is slowed down by herself.
      let account = "deliberation \(visit.viewer.person?.description ?? visit.viewer.secret)"
      try pace.check(account: account, address: address, at: visit.now, in: visit.environment)
      do {
        let id = try visit.perform(JoinTopic(code: code, as: Voter(visit)))
        var response = visit.done(id, backTo: DeliberationPath.topic(id, visit))
        stay(in: &response, visit)
        return response
      } catch DomainError.invalid(let faults) {
        try pace.failed(account: account, address: address, at: visit.now, in: visit.environment)
        throw DomainError.invalid(faults)
      }
    }
  }

  /// A guest stays the same guest when she closes her browser: else she would answer twice.
  private func stay(in response: inout Response, _ visit: Visit) {
    guard visit.viewer.person == nil else { return }
    Cookie.visit.set(visit.viewer.secret, in: &response, for: visit, maxAge: 30 * 86_400)
  }
}
