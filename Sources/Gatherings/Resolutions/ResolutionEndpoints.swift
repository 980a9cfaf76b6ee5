import Core
import Equality
import HTTP
import Localization
import Paper
import Web

extension Gatherings {
  var resolutionEndpoints: [Endpoint] {
    [
      .page(
        "/gatherings/{gathering}/resolutions", for: IssueResolution.access,
        answers: ResolutionListModel.self
      ) { visit in try showResolutions(visit, FormState()) },
      .form("/gatherings/{gathering}/resolutions", for: IssueResolution.access) { visit in
        let id = try visit.gathering
        return try visit.submit(otherwise: { try showResolutions(visit, $0) }) { form in
          let text = form.resolution(in: visit.language)
          let item = form.form["item"].flatMap { ID<AgendaItem>($0) }
          if item == nil { form.fault("item", Message("web.fault.choose")) }
          try form.finish()
          guard let item else { throw DomainError.notFound }
          let resolution = try visit.perform(IssueResolution(text, on: item, of: id))
          return visit.done(
            resolution, backTo: GatheringsPath.thing(resolution, "resolutions", of: id, visit))
        }
      },
      .page(
        "/gatherings/{gathering}/resolutions/{resolution}", for: .anyone,
        answers: ResolutionModel.self
      ) { visit in
        let model = try visit.read { tx in try ResolutionModel.read(visit, in: tx) }
        return visit.seen(model, as: ResolutionPage(model: model, visit: visit))
      },
      .page(
        "/gatherings/{gathering}/resolutions/{resolution}/revision", for: ReviseResolution.access,
        answers: ResolutionModel.self
      ) { visit in try showRevision(visit, FormState()) },
      .form(
        "/gatherings/{gathering}/resolutions/{resolution}/revision", for: ReviseResolution.access
      ) { visit in
        let id = try visit.gathering
        let resolution = try visit.id("resolution", as: Resolution.self)
        return try visit.submit(otherwise: { try showRevision(visit, $0) }) { form in
          let model = try visit.read { tx in try ResolutionModel.read(visit, in: tx) }
          let text = form.resolution(in: model.resolution.text.language)
          let edition = form.number("edition", in: 1...1000)
          let why = form.line("why", in: 3...300)
          try form.finish()
          let done = try visit.perform(
            ReviseResolution(resolution, of: id, after: edition, to: text, because: why))
          return visit.done(
            done, backTo: GatheringsPath.thing(resolution, "resolutions", of: id, visit))
        }
      },
      .file("/gatherings/{gathering}/resolutions/{resolution}/resolution.pdf", for: .anyone) {
        visit in
        let model = try visit.read { tx in try ResolutionModel.read(visit, in: tx) }
        let paper = ResolutionPaper(model: model, words: visit.words).paper
        let name = "\(paper.title) \(model.resolution.text.day.iso).pdf"
        return .file(.pdf, named: name, try paper.pdf())
      },
    ]
  }
}

private func showRevision(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in try ResolutionModel.read(visit, in: tx) }
  return visit.seen(model, as: ResolutionRevision(model: model, state: state, visit: visit))
}

private func showResolutions(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in try ResolutionListModel.read(visit, in: tx) }
  return visit.seen(
    model, as: ResolutionListPage(model: model, state: state, visit: visit))
}

extension FormReader {
  fileprivate mutating func resolution(in language: Language) -> ResolutionText {
    ResolutionText(
      number: line("number", in: 1...20), day: day("day"), issuer: line("issuer", in: 1...200),
      title: line("title", in: 1...300), basis: text("basis", in: 0...2000),
      points: text("points", in: 1...8000), controller: line("controller", in: 0...200),
      signer: line("signer", in: 1...120), language: language)
  }
}

/// A resolution on A4: whose it is, what it is about, what it rests on, what is resolved.
struct ResolutionPaper {
  let model: ResolutionModel
  let words: Localizer

  var paper: PaperProtocol {
    let text = model.resolution.text
    let facts = ResolutionFacts(model: model, words: words).lines
    var parts: [PaperProtocol.Part] = [
      .facts(facts.map { PaperFact($0.label, $0.value) }), .heading(text.title),
    ]
    if !text.basis.isEmpty { parts.append(.paragraph(text.basis)) }
    parts.append(.heading(words(Message("gatherings.resolution.resolves"))))
    parts += text.numbered.map { .paragraph($0) }
    parts.append(.signatures([PaperSignature(name: text.signer, office: text.issuer)]))
    parts += [.heading(words(Message("equality.title")))] + equality
    return PaperProtocol(
      title: words(Message("gatherings.resolution.title", .text(text.number))),
      place: model.place.line(words), parts: parts)
  }

  private var equality: [PaperProtocol.Part] {
    guard !model.equality.isEmpty else { return [.paragraph(words(Message("equality.not-asked")))] }
    return [
      .facts(
        model.equality.lines.map {
          PaperFact(words($0.question.title), $0.answer.text(words.language))
        })
    ]
  }
}
