import Core
import Localization
import Markup

/// Says on every page of a practice vote that it decides nothing.
struct PracticeNotice: Component {
  let words: Localizer

  var body: Markup {
    p(.class("notice plain")) {
      strong { words(Message("decisions.practice.tag")) }
      " "
      words(Message("decisions.practice.notice"))
    }
  }
}
