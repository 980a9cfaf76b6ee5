import Core
import HTTP
import Web

extension Decisions {
  var ballotEndpoints: [Endpoint] {
    [
      .page("decisions/{decision}/ballot", for: .electors, answers: BallotModel.self) { visit in
        try showBallot(visit, FormState())
      }.unmeasured(),
      .page("decisions/{decision}/ballot/blank", for: .electors, answers: BallotModel.self) {
        visit in
        try showBallot(visit, FormState(), isBlank: true)
      }.kept(),
      .form("decisions/{decision}/ballot", for: .electors) { visit in
        let decision: ID<Decision> = try visit.id("decision")
        return try visit.submit(otherwise: { try showBallot(visit, $0) }) { form in
          let (kind, options) = try ballotTerms(visit, decision)
          let ballot = kind.read(&form, options: options)
          try form.finish()
          let done = try visit.perform(
            CastBallot(
              in: decision, ballot, after: form.earlier(), hasWaited: visit.hasWaited))
          return visit.done(done, backTo: DecisionsPath.part(decision, "ballot", visit))
        }
      }.unmeasured(),
      .form("decisions/{decision}/withdraw", for: .electors) { visit in
        let decision: ID<Decision> = try visit.id("decision")
        return try visit.submit(otherwise: { try showBallot(visit, $0) }) { _ in
          let done = try visit.perform(WithdrawBallot(from: decision))
          return visit.done(done, backTo: DecisionsPath.part(decision, "ballot", visit))
        }
      }.unmeasured(),
    ]
  }
}

/// How a ballot of this decision is read.
func ballotTerms(_ visit: Visit, _ id: ID<Decision>) throws -> (kind: any Kind, options: [Idea]) {
  try visit.read { tx in
    (
      try Decision.find(id, community: try visit.community, in: tx).kind,
      try Idea.all(of: id, community: try visit.community, in: tx)
    )
  }
}

/// A blank one says nothing of how she voted: it is the page that a phone may keep.
private func showBallot(
  _ visit: Visit, _ state: FormState, isBlank: Bool = false
) throws -> Response {
  let decision: ID<Decision> = try visit.id("decision")
  var model = try visit.read { tx in
    try BallotModel.read(decision, for: visit.viewer, at: visit.now, in: tx)
  }
  if isBlank { model = model.blank }
  return visit.seen(model, as: BallotPage(model: model, state: state, visit: visit))
}

extension FormReader {
  /// The ticked ideas; a blank ballot is meant only when its box says so.
  mutating func ballot() -> Ballot {
    let typed = form.all("idea")
    let numbers = typed.compactMap { Int($0) }
    if numbers.count < typed.count { fault("idea", Message("decisions.fault.unknown-idea")) }
    switch (typed.isEmpty, flag("none")) {
    case (true, false): fault("idea", Message("decisions.fault.nothing-ticked"))
    case (false, true): fault("idea", Message("decisions.fault.both-ticked"))
    default: break
    }
    return Ballot(numbers)
  }
}
