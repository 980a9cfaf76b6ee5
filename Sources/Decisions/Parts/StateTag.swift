import Core
import Localization
import Markup

/// Where a decision stands, as a small label.
struct StateTag: Component {
  let state: DecisionState
  let isImported: Bool
  let words: Localizer

  var body: Markup {
    span(.class(style)) { words(Message("decisions.state.\(state.rawValue)")) }
    if isImported {
      " "
      span(.class("tag warn")) { words(Message("decisions.state.imported")) }
    }
  }

  private var style: String {
    switch state {
    case .open: "tag good"
    case .draft: "tag warn"
    case .closed, .counted: "tag"
    }
  }
}
