import Core
import HTTP
import Web

extension Proposals {
  var writingEndpoints: [Endpoint] {
    [
      .page(
        "/proposals/processes/{process}/list", for: .anyone, answers: ProposalListModel.self
      ) { visit in try list(visit) },
      .page(
        "/proposals/processes/{process}/write", for: .signedIn, answers: NothingModel.self
      ) { visit in try writePage(visit, FormState()) }.kept(),
      .form(
        "/proposals/processes/{process}/write", for: .signedIn, pace: .slow,
        bodyLimit: FormReader.mediaLimit
      ) { visit in try write(visit) },
      .page("/proposals/{proposal}", for: .anyone, answers: ProposalModel.self) { visit in
        try showProposal(visit, FormState())
      },
      .page(
        "/proposals/{proposal}/versions/{number}", for: .anyone, answers: ProposalModel.self
      ) { visit in try version(visit) },
      .page("/proposals/{proposal}/text", for: .signedIn, answers: NothingModel.self) { visit in
        try rewritePage(visit, FormState())
      },
      .form("/proposals/{proposal}/text", for: .signedIn) { visit in try rewrite(visit) },
      .form("/proposals/{proposal}/withdrawal", for: .signedIn) { visit in
        try onProposal(visit) { form, id in
          let reason = form.line("withdraw-reason", in: 0...300)
          try form.finish()
          return try visit.perform(WithdrawProposal(id, because: reason))
        }
      },
    ]
  }

  private func list(_ visit: Visit) throws -> Response {
    let asked = try ProposalsAsked(visit)
    guard !visit.request.wantsJSON else { return try wholeList(asked, visit) }
    let model = try visit.read { tx in
      try ProposalListModel.read(
        asked, size: Paging.size, for: visit.viewer, today: visit.now.day, in: tx)
    }
    return visit.show(ProposalListPage(model: model, visit: visit))
  }

  /// Everybody who may see the process is told the same; only a draft is for some alone.
  private func wholeList(_ asked: ProposalsAsked, _ visit: Visit) throws -> Response {
    try visit.standing(at: asked.path(page: asked.page, visit)) { tx in
      var model = try ProposalListModel.read(
        asked, size: ProposalListModel.mostAtOnce, for: visit.viewer, today: visit.now.day, in: tx)
      if asked.page < model.paging.last { model.next = asked.path(page: asked.page + 1, visit) }
      return (model, isForEverybody: model.process.isPublic)
    }
  }

  private func writePage(_ visit: Visit, _ state: FormState) throws -> Response {
    let process = try processModel(visit).process
    return visit.seen(
      NothingModel(),
      as: WritePage(
        process: process, state: state.or(["language": visit.language.rawValue]), visit: visit))
  }

  private func write(_ visit: Visit) throws -> Response {
    let id = try visit.id("process", as: JointProcess.self)
    return try visit.submit(otherwise: { state in try writePage(visit, state) }) { form in
      var command = WriteProposal(
        form.proposalText(), in: id, isNamed: form.flag("named"))
      command.picture = form.describedPicture()
      command.sound = form.sound()
      try form.finish()
      let proposal = try visit.perform(command)
      return visit.done(proposal, backTo: visit.proposals.proposal(proposal))
    }
  }

  private func version(_ visit: Visit) throws -> Response {
    let model = try proposalModel(visit)
    guard let number = Int(try visit.text("number")),
      model.versions.contains(where: { $0.number == number })
    else { throw DomainError.notFound }
    return visit.seen(model, as: VersionPage(model: model, number: number, visit: visit))
  }

  private func rewritePage(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try proposalModel(visit)
    guard model.isAuthor else { throw DomainError.forbidden }
    return visit.seen(
      NothingModel(),
      as: RewritePage(
        model: model, isAmendment: false, state: state.or(model.textValues), visit: visit))
  }

  private func rewrite(_ visit: Visit) throws -> Response {
    let id = try visit.id("proposal", as: Proposal.self)
    return try visit.submit(otherwise: { state in try rewritePage(visit, state) }) { form in
      let base = form.number("base", in: 1...1_000_000)
      let (text, why) = (form.proposalText(), form.line("why", in: 0...300))
      try form.finish()
      let number = try visit.perform(ChangeProposal(id, from: base, to: text, why: why))
      return visit.done(number, backTo: visit.proposals.proposal(id))
    }
  }
}

extension Proposals {
  func proposalModel(_ visit: Visit) throws -> ProposalModel {
    let id = try visit.id("proposal", as: Proposal.self)
    return try visit.read { tx in
      try ProposalModel.read(id, for: visit.viewer, today: visit.now.day, freeDays, in: tx)
    }
  }

  func showProposal(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try proposalModel(visit)
    return visit.seen(model, as: ProposalPage(model: model, state: state, visit: visit))
  }

  /// Carries out a form that stands on the page of a proposal.
  func onProposal(
    _ visit: Visit, _ act: (inout FormReader, ID<Proposal>) throws -> some CommandOutcome
  ) throws -> Response {
    let id = try visit.id("proposal", as: Proposal.self)
    return try visit.submit(otherwise: { state in try showProposal(visit, state) }) { form in
      visit.done(try act(&form, id), backTo: visit.proposals.proposal(id))
    }
  }
}

extension ProposalModel {
  /// What a form that rewrites it begins with.
  var textValues: [String: String] {
    [
      "title": proposal.title, "words": words, "language": proposal.language.rawValue,
      "base": String(proposal.version),
    ]
  }
}
