import Core
import HTTP
import Paper
import People
import Web

extension Proposals {
  var entryEndpoints: [Endpoint] {
    [
      .page(
        "/proposals/processes/{process}/entry", for: EnterProposal.access,
        answers: NothingModel.self
      ) { visit in try entryPage(visit, FormState()) },
      .form("/proposals/processes/{process}/entry", for: EnterProposal.access) { visit in
        let process = try visit.id("process", as: JointProcess.self)
        return try visit.submit(otherwise: { try entryPage(visit, $0) }) { form in
          let (resident, day) = (form.line("resident"), form.day("brought"))
          let text = form.proposalText()
          try form.finish()
          let id = try visit.perform(
            EnterProposal(text, in: process, of: resident, on: day, isNamed: form.flag("named")))
          return visit.done(id, backTo: visit.proposals.proposal(id))
        }
      },
      .file("/proposals/processes/{process}/form.pdf", for: .anyone) { visit in
        let papers = papers(try processModel(visit).process, visit)
        return .file(.pdf, named: "proposal-form.pdf", try papers.proposal.pdf())
      },
    ]
  }

  var sheetEndpoints: [Endpoint] {
    [
      .page("/proposals/{proposal}/sheet", for: EnterSupports.access, answers: SheetModel.self) {
        visit in try sheetPage(visit, FormState())
      },
      .form("/proposals/{proposal}/sheet", for: EnterSupports.access) { visit in
        let id = try visit.id("proposal", as: Proposal.self)
        return try visit.submit(otherwise: { try sheetPage(visit, $0) }) { form in
          let names = form.text("names", in: 1...12_000).split(separator: "\n").map(String.init)
          let day = form.day("brought")
          try form.finish()
          let count = try visit.perform(EnterSupports(names, for: id, on: day))
          return try sheetPage(visit, FormState(), count)
        }
      },
      .file("/proposals/{proposal}/sheet.pdf", for: .anyone) { visit in
        let model = try proposalModel(visit)
        guard model.isReadable else { throw DomainError.notFound }
        let paper = papers(model.process, visit).supports(of: model.proposal)
        return .file(.pdf, named: "supports-\(model.proposal.number).pdf", try paper.pdf())
      },
    ]
  }

  private func papers(_ process: JointProcess, _ visit: Visit) -> BlankPapers {
    BlankPapers(
      process: process, place: visit.viewer.communityName.text(visit.language),
      words: visit.words)
  }

  private func entryPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let process = try processModel(visit).process
    guard process.isPublic else { throw DomainError.notFound }
    return visit.seen(
      NothingModel(),
      as: EntryPage(
        process: process,
        state: state.or(["language": visit.language.rawValue, "brought": visit.now.day.iso]),
        visit: visit))
  }

  private func sheetPage(
    _ visit: Visit, _ state: FormState, _ count: SheetCount? = nil
  ) throws -> Response {
    let proposal = try proposalModel(visit).proposal
    guard proposal.stage.isShown else { throw DomainError.notFound }
    let community = try visit.community
    let names = try visit.read { tx in
      try (count?.known ?? []).map { person in
        try PersonRecord.find(person, community: community, in: tx).name
      }
    }
    return visit.seen(
      SheetModel(proposal: proposal, counted: count?.counted, known: names),
      as: SheetPage(
        model: SheetModel(proposal: proposal, counted: count?.counted, known: names),
        state: state.or(["brought": visit.now.day.iso]), visit: visit))
  }
}
