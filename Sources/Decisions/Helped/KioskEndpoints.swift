import Core
import HTTP
import Web

extension Decisions {
  var kioskEndpoints: [Endpoint] {
    [
      .page("decisions/{decision}/kiosk", for: .anyone, answers: KioskModel.self) { visit in
        try showKiosk(visit, .code, FormState())
      }.unmeasured(),
      .form("decisions/{decision}/kiosk", for: .anyone, pace: .slow) { visit in
        visit.form["cast"] == "yes" ? try castAtKiosk(visit) : try openKiosk(visit)
      }.unmeasured(),
    ]
  }
}

private func typedCode(_ visit: Visit) -> String {
  String((visit.form["code"] ?? "").prefix(40))
}

/// First the code: it opens the ballot and stays good for it.
private func openKiosk(_ visit: Visit) throws -> Response {
  let code = typedCode(visit)
  return try visit.submit(otherwise: { try showKiosk(visit, .code, $0) }) { _ in
    _ = try visit.read { tx in
      try VotingCode.require(
        code, in: try visit.id("decision"), community: try visit.community, at: visit.now, in: tx)
    }
    return try showKiosk(visit, .ballot(code), FormState())
  }
}

/// Then the ballot; the receipt is shown once, and not again to whoever sends the form anew.
private func castAtKiosk(_ visit: Visit) throws -> Response {
  let id: ID<Decision> = try visit.id("decision")
  let code = typedCode(visit)
  func again(_ state: FormState) throws -> Response {
    // A code that is good no more is said where a new one can be typed.
    try showKiosk(visit, state.fault("code") == nil ? .ballot(code) : .code, state)
  }
  return try visit.submit(otherwise: again) { form in
    let terms = try ballotTerms(visit, id)
    let ballot = terms.kind.read(&form, options: terms.options)
    try form.finish()
    let receipt = try receipt(of: code, in: id, visit)
    _ = try visit.perform(CastWithCode(decision: id, code: code, ballot: ballot))
    return try showKiosk(visit, .done(receipt), FormState())
  }
}

private func receipt(of code: String, in id: ID<Decision>, _ visit: Visit) throws -> Receipt? {
  try visit.read { tx in
    guard let key = try BallotKey.find(id, in: tx),
      let found = try VotingCode.find(
        code, in: id, community: try visit.community, at: visit.now, in: tx)
    else { return nil }
    return Receipt(of: key.ballot(of: found.person))
  }
}

private func showKiosk(
  _ visit: Visit, _ step: KioskPage.Step, _ state: FormState
) throws -> Response {
  let (decision, options) = try visit.read { tx in
    let decision = try Decision.find(
      try visit.id("decision"), community: try visit.community, in: tx)
    guard decision.state != .draft, !decision.isImported else { throw DomainError.notFound }
    return (
      decision, try Idea.all(of: decision.id, community: try visit.community, in: tx)
    )
  }
  return visit.seen(
    KioskModel(decision: decision, isOpen: decision.isOpen(at: visit.now)),
    as: KioskPage(
      decision: decision, options: options,
      step: decision.isOpen(at: visit.now) ? step : .closed, state: state, visit: visit))
}
