import Core
import Equality
import HTTP
import Web

extension Decisions {
  var equalityEndpoints: [Endpoint] {
    [
      .page(
        "decisions/{decision}/equality", for: .deciders, answers: EqualityFormModel.self
      ) { visit in
        try showEquality(visit, nil)
      },
      .form("decisions/{decision}/equality", for: .deciders) { visit in
        let id: ID<Decision> = try visit.id("decision")
        return try visit.submit(otherwise: { try showEquality(visit, $0) }) { form in
          let answers = form.equalityAnswers()
          try form.finish()
          let done = try visit.perform(AnswerEquality(of: id, answers))
          return visit.done(done, backTo: DecisionsPath.decision(id, visit))
        }
      },
      .page("decisions/population", for: .deciders, answers: PopulationModel.self) { visit in
        try showPopulation(visit, nil)
      },
      .form("decisions/population", for: .deciders) { visit in
        try visit.submit(otherwise: { try showPopulation(visit, $0) }) { form in
          let women = form.number("women", in: 0...10_000_000)
          let men = form.number("men", in: 0...10_000_000)
          let source = form.line("source", in: 1...200)
          try form.finish()
          let done = try visit.perform(
            NotePopulation(women: women, men: men, source: source))
          return visit.done(done, backTo: DecisionsPath.list(visit))
        }
      },
      .form("decisions/{decision}/paper/sex", for: .clerks) { visit in
        try onRegister(visit) { _, person in
          let sex = visit.form["sex"].flatMap { Sex(rawValue: $0) }
          return try visit.perform(NoteSex(sex, of: person))
        }
      },
    ]
  }
}

private func showEquality(_ visit: Visit, _ state: FormState?) throws -> Response {
  let model = try visit.read { tx in
    let id: ID<Decision> = try visit.id("decision")
    let decision = try Decision.find(id, community: try visit.community, in: tx)
    guard decision.state == .draft else { throw DomainError.notFound }
    return EqualityFormModel(
      decision: decision,
      check: try EqualityCheck.store.find(of: id, community: try visit.community, in: tx))
  }
  return visit.seen(
    model,
    as: EqualityForm(
      decision: model.decision, state: state ?? FormState(model.check.fields), visit: visit))
}

private func showPopulation(_ visit: Visit, _ state: FormState?) throws -> Response {
  let model = try visit.read { tx in
    PopulationModel(population: try Population.find(try visit.community, in: tx))
  }
  return visit.seen(
    model,
    as: PopulationForm(state: state ?? FormState(model.fieldsOfForm), visit: visit))
}
