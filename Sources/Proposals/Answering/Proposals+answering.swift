import Core
import HTTP
import Paper
import Web

extension Proposals {
  var answerDeskEndpoints: [Endpoint] {
    [
      .form("/proposals/processes/{process}/handing-over", for: HandOver.access) { visit in
        let id = try visit.id("process", as: JointProcess.self)
        return visit.done(
          try visit.perform(HandOver(id, freeDays)), backTo: visit.proposals.process(id))
      },
      .file("/proposals/processes/{process}/board.pdf", for: .anyone) { visit in
        let model = try processModel(visit)
        let items = try visit.read { tx in
          try Proposal.all(BoardList.listing(model.process.id), in: tx)
        }
        let sheet = BoardList(
          process: model.process, proposals: items, today: visit.now.day,
          place: visit.viewer.communityName.text(visit.language),
          address: visit.siteAddress + visit.proposals.listing(model.process.id).text,
          words: visit.words)
        return .file(.pdf, named: "proposals.pdf", try sheet.paper.pdf())
      },
    ]
  }

  var answerEndpoints: [Endpoint] {
    [
      .page("/proposals/{proposal}/answer", for: JointProcess.council, answers: NothingModel.self) {
        visit in try answerPage(visit, FormState())
      },
      .form("/proposals/{proposal}/answer", for: AnswerProposal.access) { visit in
        let id = try visit.id("proposal", as: Proposal.self)
        return try visit.submit(otherwise: { state in try answerPage(visit, state) }) { form in
          let answer = form.proposalAnswer()
          try form.finish()
          let done = try visit.perform(AnswerProposal(id, answer))
          return visit.done(done, backTo: visit.proposals.proposal(id).fragment("answer"))
        }
      },
      .file("/proposals/{proposal}/board.pdf", for: .anyone) { visit in
        let model = try proposalModel(visit)
        let sheet = BoardSheet(
          model: model, place: visit.viewer.communityName.text(visit.language),
          address: visit.siteAddress + visit.proposals.proposal(model.proposal.id).text,
          words: visit.words)
        return .file(
          .pdf, named: "proposal-\(model.proposal.number).pdf", try sheet.paper.pdf())
      },
    ]
  }

  private func answerPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try proposalModel(visit)
    guard model.proposal.stage.isShown else { throw DomainError.notFound }
    return visit.seen(
      NothingModel(),
      as: AnswerPage(model: model, state: state.or(model.answerValues), visit: visit))
  }
}
