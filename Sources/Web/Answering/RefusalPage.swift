import Core
import Localization
import Markup

/// Says what happened and what to do now.
struct RefusalPage: Page {
  let title: String
  let text: String
  let visit: Visit

  var body: Markup {
    section(.class("refusal")) {
      h1 { title }
      p { text }
      p {
        a(.class("button"), .href(visit.path())) { visit.words(Message("web.error.home")) }
      }
    }
  }
}
