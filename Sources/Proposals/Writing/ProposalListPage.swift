import Core
import Localization
import Markup
import Web

/// The proposals of a process.
struct ProposalListPage: Page {
  let model: ProposalListModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<JointProcess> { model.process.id }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .proposals }
  var title: String { say("proposals.list") }

  var body: Markup {
    p {
      a(.href(visit.proposals.process(id))) { model.process.title.text(visit.language) }
    }
    h1 { title }
    filters
    if model.items.isEmpty { p(.class("notice plain")) { say("proposals.list.none") } }
    ul(.class("plain-list")) {
      for item in model.items { li { ProposalLine(item: item, visit: visit) } }
    }
    Pager(model.paging, words) { page in
      visit.proposals.listing(
        id, shelf: model.shelf, byLiking: model.isByLiking, page: page)
    }
  }

  private var filters: Markup {
    nav(.class("button-row"), .ariaLabel(say("proposals.list.filter"))) {
      filter(nil, say("proposals.shelf.all"))
      for shelf in Shelf.offered { filter(shelf, words(shelf.title)) }
      a(
        .class("button quiet"),
        .href(visit.proposals.listing(id, shelf: model.shelf, byLiking: !model.isByLiking))
      ) { say(model.isByLiking ? "proposals.list.by-number" : "proposals.list.by-liking") }
    }
  }

  private func filter(_ shelf: Shelf?, _ title: String) -> Markup {
    let path = visit.proposals.listing(id, shelf: shelf, byLiking: model.isByLiking)
    return model.shelf == shelf
      ? a(.class("button"), .href(path), .ariaCurrent("page")) { title }
      : a(.class("button quiet"), .href(path)) { title }
  }
}

/// One line of a list: number, title, where it stands, who wants it, what it costs.
struct ProposalLine: Component {
  let item: ProposalItem
  let visit: Visit
  /// On the desk of those who answer it is said whose turn it is.
  var isDesk = false

  private var proposal: ProposalHead { item.proposal }
  private var words: Localizer { visit.words }

  var body: Markup {
    a(.href(visit.proposals.proposal(proposal.id))) {
      "№ \(proposal.number). "
      span(.lang(proposal.language.tag)) { proposal.title }
    }
    p {
      StageTag(proposal: proposal, today: item.today, words: words)
      " "
      words(Message("proposals.supporters", .number(proposal.supporters)))
      if let estimate = proposal.estimate { " · " + words.som(estimate) }
      if let due = proposal.dueOn, proposal.stage == .open, !proposal.isLate(on: item.today) {
        " · " + words(Message("proposals.due", .text(words.date(due))))
      }
    }
    if isDesk, let awaited = item.awaited {
      p(.class("muted")) { AwaitedSentence(awaited: awaited, words: words).text }
    }
  }
}

/// Where a proposal stands, in a word; a silence that is too long is said beside it.
struct StageTag: Component {
  let proposal: any Awaiting
  let today: Day
  let words: Localizer

  var body: Markup {
    span(.class(proposal.stage.look)) { words(proposal.stage.title) }
    if proposal.isLate(on: today) {
      " "
      span(.class("tag bad")) {
        words(Message(proposal.unansweredOn == nil ? "proposals.late" : "proposals.unanswered"))
      }
    }
  }
}
