import Core
import Localization
import Markup
import Web

/// Where this community comes together and came together, for everybody.
struct GatheringListPage: Page {
  let model: GatheringListModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("gatherings.title")) }
  var patch: Patch { .gatherings }

  var body: Markup {
    h1 { title }
    p { words(Message("gatherings.intro")) }
    if visit.viewer.may(.conveners) {
      p(.class("button-row")) {
        a(.class("button"), .href(GatheringsPath.new(visit))) {
          words(Message("gatherings.new"))
        }
      }
    }
    if model.items.isEmpty {
      p(.class("notice plain")) { words(Message("gatherings.none")) }
    }
    div(.class("cards")) { for item in model.items { card(item) } }
    Pager(model.paging, words) { page in GatheringsPath.list(visit, page: page) }
    p(.class("hint")) {
      a(.href(GatheringsPath.feed(visit))) { words(Message("gatherings.feed")) }
    }
    p(.class("hint")) {
      a(.href(visit.path("shares"))) { words(Message("equality.shares.title")) }
    }
  }

  private func card(_ item: GatheringListModel.Item) -> Markup {
    section(.class("card")) {
      h2 {
        a(.href(GatheringsPath.gathering(item.id, visit))) { Said(item.plan.title, words) }
      }
      p {
        StateTag(item.state, words)
        words(item.plan.kind.title)
      }
      p { WhenAndWhere(item.plan, words).line }
    }
  }
}
