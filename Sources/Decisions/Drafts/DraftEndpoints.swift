import Core
import HTTP
import JSON
import Web

extension Decisions {
  /// Before `decisions/{decision}`, whose shape `decisions/new` has, too.
  var draftEndpoints: [Endpoint] {
    [
      .page("decisions/new", for: .deciders, answers: DecisionFormModel.self) { visit in
        try showDecisionForm(
          visit, nil, FormReader(visit.form).decisionKind(),
          FormState(DecisionTerms.suggestion(at: visit.now)))
      },
      .form("decisions/new", for: .deciders) { visit in
        let kind = FormReader(visit.form).decisionKind()
        return try visit.submit(otherwise: { try showDecisionForm(visit, nil, kind, $0) }) { form in
          let terms = form.decisionTerms()
          try form.finish()
          let id = try visit.perform(DraftDecision(terms))
          return visit.done(id, backTo: DecisionsPath.decision(id, visit))
        }
      },
      .page("decisions/{decision}/edit", for: .deciders, answers: DecisionFormModel.self) { visit in
        let decision = try draft(visit)
        return try showDecisionForm(
          visit, decision.id, type(of: decision.kind),
          FormState(DecisionTerms.fields(of: decision)))
      },
      .form("decisions/{decision}/edit", for: .deciders) { visit in
        let id: ID<Decision> = try visit.id("decision")
        let kind = FormReader(visit.form).decisionKind()
        return try visit.submit(otherwise: { try showDecisionForm(visit, id, kind, $0) }) { form in
          let terms = form.decisionTerms()
          try form.finish()
          let done = try visit.perform(ReviseDecision(id, terms))
          return visit.done(done, backTo: DecisionsPath.decision(id, visit))
        }
      },
      .form("decisions/{decision}/open", for: .deciders) { visit in
        let id: ID<Decision> = try visit.id("decision")
        return try visit.submit(otherwise: { try showDecision(visit, $0) }) { _ in
          let done = try visit.perform(OpenDecision(id))
          return visit.done(done, backTo: DecisionsPath.decision(id, visit))
        }
      },
      .form("decisions/{decision}/discard", for: .deciders) { visit in
        let id: ID<Decision> = try visit.id("decision")
        return try visit.submit(otherwise: { try showDecision(visit, $0) }) { _ in
          let done = try visit.perform(DiscardDecision(id))
          return visit.done(done, backTo: DecisionsPath.list(visit))
        }
      },
    ] + ideaEndpoints
  }

  private var ideaEndpoints: [Endpoint] {
    [
      .page("decisions/{decision}/ideas", for: .deciders, answers: IdeaFormModel.self) { visit in
        try showIdeaForm(visit, nil, FormState())
      },
      .form("decisions/{decision}/ideas", for: .deciders) { visit in
        let decision: ID<Decision> = try visit.id("decision")
        return try visit.submit(otherwise: { try showIdeaForm(visit, nil, $0) }) { form in
          let terms = form.ideaTerms(try draft(visit).kind.choices)
          try form.finish()
          let id = try visit.perform(AddIdea(to: decision, terms))
          return visit.done(id, backTo: DecisionsPath.decision(decision, visit))
        }
      },
      .page("decisions/{decision}/ideas/{idea}", for: .deciders, answers: IdeaFormModel.self) {
        visit in
        let decision = try draft(visit)
        let id: ID<Idea> = try visit.id("idea")
        let idea = try visit.read { tx in
          try Idea.find(id, of: decision.id, community: try visit.community, in: tx)
        }
        return try showIdeaForm(visit, id, FormState(IdeaTerms.fields(of: idea)))
      },
      .form("decisions/{decision}/ideas/{idea}", for: .deciders) { visit in
        let decision: ID<Decision> = try visit.id("decision")
        let id: ID<Idea> = try visit.id("idea")
        return try visit.submit(otherwise: { try showIdeaForm(visit, id, $0) }) { form in
          let terms = form.ideaTerms(try draft(visit).kind.choices)
          try form.finish()
          let done = try visit.perform(ReviseIdea(id, of: decision, terms))
          return visit.done(done, backTo: DecisionsPath.decision(decision, visit))
        }
      },
      .form("decisions/{decision}/ideas/{idea}/remove", for: .deciders) { visit in
        let decision: ID<Decision> = try visit.id("decision")
        let id: ID<Idea> = try visit.id("idea")
        return try visit.submit(otherwise: { try showIdeaForm(visit, id, $0) }) { _ in
          let done = try visit.perform(RemoveIdea(id, of: decision))
          return visit.done(done, backTo: DecisionsPath.decision(decision, visit))
        }
      },
    ]
  }
}

/// The draft in the path; what has opened has no form any more.
private func draft(_ visit: Visit) throws -> Decision {
  let id: ID<Decision> = try visit.id("decision")
  return try visit.read { tx in
    let found = try Decision.find(id, community: try visit.community, in: tx)
    guard found.state == .draft else { throw DomainError.notFound }
    return found
  }
}

private func showDecisionForm(
  _ visit: Visit, _ decision: ID<Decision>?, _ kind: any Kind.Type, _ state: FormState
) throws -> Response {
  let model = DecisionFormModel(decision: decision, kind: kind, state: state)
  return visit.seen(
    model, as: DecisionForm(decision: decision, kind: kind, state: state, visit: visit))
}

private func showIdeaForm(_ visit: Visit, _ idea: ID<Idea>?, _ state: FormState) throws -> Response
{
  let decision = try draft(visit)
  let model = IdeaFormModel(decision: decision.id, idea: idea, state: state)
  return visit.seen(
    model, as: IdeaForm(decision: decision, idea: idea, state: state, visit: visit))
}
