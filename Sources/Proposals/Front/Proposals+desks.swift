import Core
import HTTP
import Web

extension Proposals {
  /// Their first segments are words, so they stand before those of a proposal.
  var deskEndpoints: [Endpoint] {
    [
      .page("/proposals/moderation", for: .staff, answers: ModerationModel.self) { visit in
        let model = try visit.read { tx in
          try ModerationModel.read(
            page: visit.pageNumber, for: visit.viewer, today: visit.now.day, in: tx)
        }
        return visit.seen(model, as: ModerationPage(model: model, visit: visit))
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
}
