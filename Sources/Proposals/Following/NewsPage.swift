import Core
import Database
import JSON
import Localization
import Markup
import Web

/// Her news of the proposals she wrote, supports or amended, read and unread.
struct NewsModel: JSONModel {
  static let most = 50
  let news: [ProposalNews]
  let last: Int

  static let fields: [JSONField<Self>] = [
    .init("news") { $0.news }, .init("last") { $0.last },
  ]

  static func read(
    for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> NewsModel {
    guard let community = viewer.community, let person = viewer.person else {
      throw DomainError.signInNeeded
    }
    let seen = try ProposalNews.seen(by: person, in: tx)
    let news = try ProposalNews.all(
      of: person, after: 0, seen: seen, most: most, community, in: tx)
    return NewsModel(news: news, last: news.first?.number ?? 0)
  }
}

struct NewsPage: Page {
  let model: NewsModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var patch: Patch { .proposals }
  var title: String { words(Message("proposals.news")) }

  var body: Markup {
    p { a(.href(visit.proposals.home)) { words(Message("proposals.title")) } }
    h1 { title }
    if model.news.isEmpty { p { words(Message("proposals.news.none")) } }
    ul(.class("plain-list")) {
      for one in model.news { li { NewsLine(one, visit) } }
    }
    if model.news.contains(where: \.isNew) {
      CommandForm(visit.proposals.desk("news"), visit: visit) {
        input(.type("hidden"), .name("up-to"), .value(String(model.last)))
        button(.class("button quiet"), .type("submit")) { words(Message("proposals.news.read")) }
      }
    }
  }
}

/// One piece of news: what happened to which proposal.
package struct NewsLine: Component {
  private let news: ProposalNews
  private let visit: Visit

  package init(_ news: ProposalNews, _ visit: Visit) {
    self.news = news
    self.visit = visit
  }

  package var body: Markup {
    a(.href(visit.proposals.proposal(news.proposal))) { news.title }
    p {
      if news.isNew {
        span(.class("tag good")) { visit.words(Message("proposals.news.new")) }
        " "
      }
      span(.class("muted")) { visit.words.date(news.day) }
      " "
      news.kind.sentence(news.words, visit.words)
    }
  }
}

/// The door of the house tells the newest, and where the rest is.
package struct NewsNotice: Component {
  private let news: [ProposalNews]
  private let visit: Visit

  package init(_ news: [ProposalNews], _ visit: Visit) {
    self.news = news
    self.visit = visit
  }

  package var body: Markup {
    if !news.isEmpty {
      section(.class("notice"), .id("news")) {
        h2 { visit.words(Message("proposals.news")) }
        ul(.class("plain-list")) { for one in news { li { NewsLine(one, visit) } } }
        p { a(.href(visit.proposals.desk("news"))) { visit.words(Message("proposals.news.all")) } }
      }
    }
  }
}
