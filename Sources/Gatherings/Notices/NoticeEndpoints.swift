import Core
import Database
import HTTP
import Localization
import Paper
import People
import Web

extension Gatherings {
  var noticeEndpoints: [Endpoint] {
    [
      .file("/gatherings/{gathering}/notice.pdf", for: .anyone) { visit in
        let papers = try papers(visit)
        let name =
          "\(visit.words(Message("gatherings.notice"))) \(papers.gathering.plan.day.iso).pdf"
        return .file(.pdf, named: name, try papers.notice.pdf())
      },
      .file("/gatherings/{gathering}/agenda.pdf", for: .anyone) { visit in
        let papers = try papers(visit)
        let name =
          "\(visit.words(Message("gatherings.agenda"))) \(papers.gathering.plan.day.iso).pdf"
        return .file(.pdf, named: name, try papers.agenda.pdf())
      },
      .file("/gatherings/{gathering}/gathering.ics", for: .anyone, pace: .quick) { visit in
        let papers = try papers(visit)
        return calendar([(papers.gathering, papers.items.length)], visit)
      },
      .file("/gatherings.ics", for: .anyone, pace: .quick) { visit in
        let found = try visit.read { tx in
          let from = visit.now.day.advanced(by: -31)
          return try tx.all(Gathering.since(from, of: try visit.community), Gathering.init(row:))
        }
        return calendar(found.map { ($0, 0) }, visit)
      },
    ]
  }
}

private func papers(_ visit: Visit) throws -> GatheringNotice {
  let id = try visit.gathering
  return try visit.read { tx in
    GatheringNotice(
      gathering: try Gathering.find(id, for: visit.viewer, in: tx),
      items: try AgendaItem.all(of: id, in: tx),
      place: try CommunityRecord.find(try visit.community, in: tx), words: visit.words,
      address: visit.siteAddress + GatheringsPath.gathering(id, visit).text)
  }
}

private func calendar(_ gatherings: [(Gathering, minutes: Int)], _ visit: Visit) -> Response {
  let events = gatherings.map { gathering, minutes in
    CalendarFeed.Event(
      id: gathering.id.description, start: gathering.plan.start,
      minutes: minutes == 0 ? Gathering.usualMinutes : minutes,
      title: gathering.plan.title.text(visit.language),
      place: gathering.plan.place.text(visit.language), isCancelled: false)
  }
  let feed = CalendarFeed(
    name: visit.viewer.communityName.text(visit.language), events: events, writtenAt: visit.now)
  return .file(.calendar, named: "gatherings.ics", feed.bytes)
}

extension Gathering {
  /// How long one is taken to last where no agenda says it.
  static let usualMinutes = 120
}
