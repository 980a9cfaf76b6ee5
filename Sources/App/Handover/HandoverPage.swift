import Core
import Localization
import Markup
import Web

/// Where a file from a phone is taken in, and what became of it.
struct HandoverPage: Page {
  let model: HandoverModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("web.offline.handover")) }

  var body: Markup {
    p { a(.href(visit.path("offline"))) { words(Message("web.offline.title")) } }
    h1 { title }
    FaultSummary(state, words)
    for (key, count, look) in lines where count > 0 {
      p(.class("notice\(look)"), .role("status")) {
        words(Message(key: "house.handover.\(key)", arguments: [.number(count)]))
      }
    }
    p { words(Message("house.handover.what")) }
    CommandForm(visit.path("offline", "handover"), visit: visit, isUpload: true) {
      FileField(
        "file", Message("house.handover.file"), accept: "application/json,.json", state, words)
      button(.class("button"), .type("submit")) { words(Message("house.handover.take")) }
    }
  }

  private var lines: [(key: String, count: Int, look: String)] {
    [
      ("taken", model.taken, " good"), ("refused", model.refused, ""), ("later", model.later, ""),
      ("strange", model.strange, ""),
    ]
  }
}
