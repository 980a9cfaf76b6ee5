import Core
import HTTP
import Web

extension Proposals {
  var joiningEndpoints: [Endpoint] { supportEndpoints + groupEndpoints + amendmentEndpoints }

  private var supportEndpoints: [Endpoint] {
    [
      .form("/proposals/{proposal}/support", for: .signedIn) { visit in
        try onProposal(visit) { _, id in try visit.perform(SupportProposal(id)) }
      },
      .form("/proposals/{proposal}/support-removal", for: .signedIn) { visit in
        try onProposal(visit) { _, id in try visit.perform(TakeBackSupport(id)) }
      },
      .form("/proposals/{proposal}/merging", for: MergeProposals.access) { visit in
        try onProposal(visit) { form, id in
          let number = form.number("number", in: 1...1_000_000)
          try form.finish()
          return try visit.perform(MergeProposals(id, intoNumber: number))
        }
      },
    ]
  }

  private var groupEndpoints: [Endpoint] {
    [
      .form("/proposals/{proposal}/coauthors", for: .signedIn) { visit in
        try onProposal(visit) { form, id in
          let name = form.line("name")
          try form.finish()
          return try visit.perform(AskCoauthor(id, named: name))
        }
      },
      .form("/proposals/{proposal}/joining", for: .signedIn) { visit in
        try onProposal(visit) { form, id in
          try visit.perform(AnswerCoauthor(id, joins: form.form["joins"] == "yes"))
        }
      },
      .form("/proposals/{proposal}/leaving", for: .signedIn) { visit in
        try onProposal(visit) { _, id in try visit.perform(LeaveProposal(id)) }
      },
    ]
  }

  private var amendmentEndpoints: [Endpoint] {
    [
      .page("/proposals/{proposal}/amendment", for: .signedIn, answers: NothingModel.self) {
        visit in try amendPage(visit, FormState())
      },
      .form("/proposals/{proposal}/amendment", for: .signedIn) { visit in try amend(visit) },
      .form("/proposals/{proposal}/amendments/{amendment}", for: .signedIn) { visit in
        try onProposal(visit) { form, id in
          let amendment = try visit.id("amendment", as: Never.self).uuid
          let reply = form.line("reply", in: 0...500)
          try form.finish()
          return try visit.perform(
            AnswerAmendment(
              amendment, of: id, takes: form.form["answer"] == "take", reply: reply))
        }
      },
    ]
  }

  private func amendPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try proposalModel(visit)
    guard model.isReadable else { throw DomainError.notFound }
    return visit.seen(
      NothingModel(),
      as: RewritePage(
        model: model, isAmendment: true, state: state.or(model.textValues), visit: visit))
  }

  private func amend(_ visit: Visit) throws -> Response {
    let id = try visit.id("proposal", as: Proposal.self)
    return try visit.submit(otherwise: { state in try amendPage(visit, state) }) { form in
      let base = form.number("base", in: 1...1_000_000)
      let (text, why) = (form.proposalText(), form.line("why", in: 1...300))
      try form.finish()
      let amendment = try visit.perform(
        ProposeAmendment(id, from: base, to: text, why: why))
      return visit.done(
        amendment, backTo: visit.proposals.proposal(id).fragment("amendments"))
    }
  }
}
