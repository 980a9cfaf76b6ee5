import Core
import HTTP
import Localization
import Web

extension Proposals {
  /// Before those of a proposal, whose shape these have, too.
  var openDataEndpoints: [Endpoint] {
    [
      .page("/proposals/open-data", for: .anyone, answers: OpenDataModel.self) { visit in
        visit.seen(OpenDataModel(), as: OpenDataPage(visit: visit))
      },
      .file("/proposals/proposals.csv", for: .anyone) { visit in
        let lines = try visit.read { tx in
          try PublicProposal.all(in: try visit.community, visit.language, tx)
        }
        return .file(.csv, named: "proposals.csv", PublicProposal.file(lines))
      },
      .file("/proposals/feed.atom", for: .anyone) { visit in
        let events = try visit.read { tx in
          try PublicEvent.latest(in: try visit.community, tx)
        }
        let name = visit.viewer.communityName.text(visit.language)
        let feed = AtomFeed(
          "\(name): \(visit.words(Message("proposals.title")))",
          at: visit.path("proposals", "feed.atom"), entries: events.map { $0.entry(visit) }, visit)
        return Response(.atom, feed.bytes)
      },
    ]
  }
}
