import Core
import Localization
import Markup

/// Where a gathering stands, in its colour.
struct StateTag: Component {
  let state: GatheringState
  let words: Localizer

  init(_ state: GatheringState, _ words: Localizer) {
    self.state = state
    self.words = words
  }

  private var tint: String {
    switch state {
    case .draft, .adjourned: "tag warn"
    case .open: "tag good"
    case .announced, .closed: "tag"
    }
  }

  var body: Markup { span(.class(tint)) { words(state.title) } }
}

/// When and where a gathering is, as people say it.
struct WhenAndWhere {
  let plan: GatheringPlan
  let words: Localizer

  init(_ plan: GatheringPlan, _ words: Localizer) {
    self.plan = plan
    self.words = words
  }

  var when: String { "\(words.longDate(plan.day)), \(words.weekday(plan.day)), \(plan.time)" }
  var place: String { plan.place.text(words.language) }
  var line: String { "\(when) · \(place)" }
}
