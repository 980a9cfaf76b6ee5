import Core
import Localization
import Markup
import Web

/// The desk of those who look at proposals, and that of those who answer them.
struct DeskPage: Page {
  let model: DeskModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var desk: Desk { model.desk }
  var patch: Patch { .proposals }
  var title: String { words(desk.title) }

  var body: Markup {
    p { a(.href(visit.proposals.home)) { words(Message("proposals.title")) } }
    h1 { title }
    if model.items.isEmpty { p(.class("notice good")) { words(desk.nothing) } }
    ul(.class("plain-list")) { for item in model.items { li { line(item) } } }
    Pager(model.paging, words) { page in visit.proposals.desk(desk.rawValue, page: page) }
  }

  @MarkupBuilder private func line(_ item: ProposalItem) -> Markup {
    ProposalLine(item: item, visit: visit, isDesk: desk == .answers)
    if desk == .answers {
      p {
        a(.class("button quiet"), .href(visit.proposals.proposal(item.proposal.id, "answer"))) {
          words(Message("proposals.answer.give"))
        }
      }
    }
  }
}
