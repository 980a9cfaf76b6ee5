import Core
import HTTP
import Web

extension Proposals {
  /// Their first segments are words, so they stand before those of a proposal.
  var deskEndpoints: [Endpoint] {
    [
      .page("/proposals/moderation", for: Desk.moderation.access, answers: DeskModel.self) {
        visit in try show(.moderation, visit)
      },
      .page("/proposals/answers", for: Desk.answers.access, answers: DeskModel.self) { visit in
        try show(.answers, visit)
      },
      .page("/proposals/news", for: .signedIn, answers: NewsModel.self) { visit in
        let model = try visit.read { tx in try NewsModel.read(for: visit.viewer, in: tx) }
        return visit.seen(model, as: NewsPage(model: model, visit: visit))
      },
      .form("/proposals/news", for: .signedIn) { visit in
        let upTo = visit.form["up-to"].flatMap { Int($0) } ?? 0
        return visit.done(
          try visit.perform(ReadNews(upTo: upTo)), backTo: visit.proposals.desk("news"))
      },
    ]
  }

  private func show(_ desk: Desk, _ visit: Visit) throws -> Response {
    let model = try visit.read { tx in
      try DeskModel.read(
        desk, page: visit.pageNumber, for: visit.viewer, today: visit.now.day, in: tx)
    }
    return visit.seen(model, as: DeskPage(model: model, visit: visit))
  }
}
