import Core
import Localization
import Markup

/// Says of a draft translation that it is one.
package struct DraftNotice: Component {
  let state: TranslationState?
  let visit: Visit

  package init(_ state: TranslationState?, visit: Visit) {
    self.state = state
    self.visit = visit
  }

  package var body: Markup {
    if state == .draft {
      p(.class("notice plain")) { visit.words(Message("web.translation.draft")) }
    }
  }
}
