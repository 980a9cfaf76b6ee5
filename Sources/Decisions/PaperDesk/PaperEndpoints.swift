import Core
import HTTP
import Paper
import Web

extension Decisions {
  var paperEndpoints: [Endpoint] { deskEndpoints + registerEndpoints + typingEndpoints }

  private var deskEndpoints: [Endpoint] {
    [
      .page("decisions/{decision}/paper", for: .clerks, answers: PaperDeskModel.self) { visit in
        try showDesk(visit, FormState())
      },
      .form("decisions/{decision}/paper/print", for: .clerks) { visit in
        try onDesk(visit) { form, id in
          let count = form.number("count", in: 1...PrintPaperBallots.most)
          try form.finish()
          return visit.done(
            try visit.perform(PrintPaperBallots(count, for: id)),
            backTo: DecisionsPath.part(id, "paper", visit))
        }
      },
      .file("decisions/{decision}/paper/ballots", for: .clerks) { visit in
        let id: ID<Decision> = try visit.id("decision")
        let part = visit.form["part"].flatMap { Int($0) } ?? 1
        let papers = try visit.read { tx in
          try BallotPapers.read(
            id, part: part, community: try visit.community, in: tx)
        }
        return .file(.pdf, named: "ballots-\(part).pdf", try papers.paper(visit.words).pdf())
      },
      .form("decisions/{decision}/paper/confirm", for: .clerks, pace: .slow) { visit in
        try onDesk(visit) { _, id in
          let done = try visit.perform(ConfirmPaper(id))
          // Only what is closed already: closing is the clock's, which may be in doubt. Should this
          // fail, the clock counts within seconds.
          try? Decisions.count(id, of: try visit.community, visit.environment)
          return visit.done(done, backTo: DecisionsPath.decision(id, visit))
        }
      },
    ]
  }

  private var registerEndpoints: [Endpoint] {
    [
      .page("decisions/{decision}/paper/register", for: .clerks, answers: RegisterModel.self) {
        visit in
        try showRegister(visit, FormState())
      }.kept(),
      .form("decisions/{decision}/paper/give", for: .clerks) { visit in
        try onRegister(visit) { id, person in
          try visit.perform(GivePaperBallot(in: id, to: person, hasWaited: visit.hasWaited))
        }
      },
      .form("decisions/{decision}/paper/take-back", for: .clerks) { visit in
        try onRegister(visit) { id, person in
          try visit.perform(TakeBackPaperBallot(in: id, from: person))
        }
      },
    ]
  }
}

/// Carries out a form of the desk; what is refused is said on the desk.
private func onDesk(
  _ visit: Visit, _ act: (inout FormReader, ID<Decision>) throws -> Response
) throws -> Response {
  let id: ID<Decision> = try visit.id("decision")
  return try visit.submit(otherwise: { try showDesk(visit, $0) }) { form in try act(&form, id) }
}

private func showDesk(_ visit: Visit, _ state: FormState) throws -> Response {
  let id: ID<Decision> = try visit.id("decision")
  let model = try visit.read { tx in
    try PaperDeskModel.read(id, community: try visit.community, at: visit.now, in: tx)
  }
  return visit.seen(model, as: PaperDeskPage(model: model, state: state, visit: visit))
}

/// Carries out a mark in the register for the person in the form.
func onRegister(
  _ visit: Visit, _ act: (ID<Decision>, ID<Person>) throws -> Done
) throws -> Response {
  let id: ID<Decision> = try visit.id("decision")
  return try visit.submit(otherwise: { try showRegister(visit, $0) }) { form in
    guard let person = form.form["person"].flatMap({ ID<Person>($0) }) else {
      throw DomainError.notFound
    }
    let query = form.form["q"] ?? ""
    return visit.done(
      try act(id, person),
      backTo: DecisionsPath.paper(
        id, "register", visit, query: query.isEmpty ? [] : [("q", query)]))
  }
}

private func showRegister(_ visit: Visit, _ state: FormState) throws -> Response {
  let id: ID<Decision> = try visit.id("decision")
  let query = String((visit.form["q"] ?? "").prefix(100))
  let model = try visit.read { tx in
    try RegisterModel.read(
      id, query: query, page: visit.pageNumber, community: try visit.community, in: tx)
  }
  return visit.seen(model, as: RegisterPage(model: model, state: state, visit: visit))
}
