import Core
import Localization
import Markup
import Web

/// What this community decides and has decided, for everybody.
struct DecisionListPage: Page {
  let model: DecisionListModel
  let paging: Paging
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("decisions.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    h1 { title }
    p { words(Message("decisions.list.intro")) }
    if visit.viewer.may(.deciders) {
      p(.class("button-row")) {
        a(.class("button"), .href(DecisionsPath.new(visit))) {
          words(Message("decisions.list.new"))
        }
        a(.class("button quiet"), .href(DecisionsPath.upload(visit))) {
          words(Message("decisions.list.import"))
        }
        a(.class("button quiet"), .href(visit.path("decisions", "population"))) {
          words(Message("decisions.population.title"))
        }
      }
    }
    if model.items.isEmpty { p(.class("notice plain")) { words(Message("decisions.list.none")) } }
    div(.class("cards")) {
      for item in model.items { card(item) }
    }
    Pager(paging, words) { DecisionsPath.list(visit, page: $0) }
    p(.class("hint")) {
      a(.href(DecisionsPath.ledger(visit))) { words(Message("decisions.ledger.link")) }
    }
    p(.class("hint")) {
      a(.href(visit.path("shares"))) { words(Message("equality.shares.title")) }
    }
    p(.class("hint")) {
      a(.href(visit.path("decisions", "open-data"))) { words(Message("decisions.open.title")) }
    }
  }

  /// The sum that is divided, or the kind of the question.
  private func subject(_ item: DecisionListModel.Item) -> String {
    item.kind == BudgetKind.self
      ? words.money(item.budget, item.currency) : words(item.kind.title)
  }

  private func card(_ item: DecisionListModel.Item) -> Markup {
    section(.class("card")) {
      h2 {
        a(.href(DecisionsPath.decision(item.id, visit))) { Said(item.title, words) }
      }
      p {
        StateTag(state: item.state, isImported: item.isImported, words: words)
        if item.isPractice {
          " "
          span(.class("tag warn")) { words(Message("decisions.practice.tag")) }
        }
      }
      p {
        words(
          Message(
            item.state == .counted || item.state == .closed
              ? "decisions.list.was" : "decisions.list.until",
            .text(subject(item)), .text(words.moment(item.closesAt))))
      }
    }
  }
}
