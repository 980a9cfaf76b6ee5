import Core
import HTTP
import Paper
import People
import Web

extension Gatherings {
  var minutesEndpoints: [Endpoint] {
    [
      .page("/gatherings/{gathering}/minutes", for: .anyone, answers: MinutesModel.self) {
        visit in
        let model = try visit.read { tx in
          try MinutesModel.read(try visit.gathering, for: visit.viewer, in: tx)
        }
        return visit.seen(model, as: MinutesPage(model: model, visit: visit))
      },
      .file("/gatherings/{gathering}/minutes.pdf", for: .anyone) { visit in try paper(visit) },
      .page("/gatherings/{gathering}/desk", for: SaveMinutes.access, answers: MinutesDeskModel.self)
      { visit in try showDesk(visit, FormState()) },
      .form("/gatherings/{gathering}/desk", for: SaveMinutes.access) { visit in
        try atDesk(visit) { form, id in
          let text = MinutesText(
            number: form.line("number", in: 1...20), language: visit.language,
            body: form.text("body", in: 1...MinutesVersion.limit))
          let after = form.number("after", in: 0...100_000)
          try form.finish()
          return try visit.perform(SaveMinutes(text, of: id, after: after))
        }
      },
      .form("/gatherings/{gathering}/approve", for: ApproveMinutes.access) { visit in
        try atDesk(visit) { form, id in
          let version = form.number("version", in: 1...100_000)
          try form.finish()
          return try visit.perform(ApproveMinutes(of: id, version: version))
        }
      },
      .form("/gatherings/{gathering}/amendments", for: AmendMinutes.access) { visit in
        try atDesk(visit) { form, id in
          let words = form.text("body", in: 3...MinutesVersion.limit)
          try form.finish()
          return try visit.perform(AmendMinutes(words, of: id))
        }
      },
      .form("/gatherings/{gathering}/signatures", for: SignMinutes.access) { visit in
        try atDesk(visit) { form, id in
          let version = form.number("version", in: 1...100_000)
          let day = form.day("signed-on")
          try form.finish()
          return try visit.perform(SignMinutes(of: id, version: version, on: day))
        }
      },
    ]
  }
}

private func atDesk(
  _ visit: Visit, _ act: (inout FormReader, ID<Gathering>) throws -> Done
) throws -> Response {
  let id = try visit.gathering
  return try visit.submit(otherwise: { try showDesk(visit, $0) }) { form in
    visit.done(try act(&form, id), backTo: GatheringsPath.part(id, "desk", visit))
  }
}

private func showDesk(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in try MinutesDeskModel.read(visit, in: tx) }
  return visit.seen(
    model,
    as: MinutesDeskPage(
      model: model, isAnew: visit.form["anew"] != nil, state: state, visit: visit))
}

private func paper(_ visit: Visit) throws -> Response {
  let id = try visit.gathering
  let paper = try visit.read { tx in
    let gathering = try Gathering.find(id, for: visit.viewer, in: tx)
    let versions = try MinutesVersion.all(of: id, in: tx)
    // A draft is printed by those who write it.
    guard versions.approved != nil || (visit.viewer.may(.conveners) && !versions.isEmpty) else {
      throw DomainError.notFound
    }
    return MinutesPaper(
      gathering: gathering, versions: versions,
      place: try CommunityRecord.find(try visit.community, in: tx), words: visit.words)
  }
  let name = "\(paper.title) \(paper.gathering.plan.day.iso).pdf"
  return .file(.pdf, named: name, try paper.paper.pdf())
}
