import Core
import JSON
import Localization
import Markup
import Web

/// What is left in the hands of somebody who was helped: the device, and her words on it.
///
/// They stand folded away, so that whoever helped hands the device over before they are seen.
struct HelpedPage: Page {
  let decision: Decision
  let name: String
  /// Nothing for a form that came twice.
  let receipt: Receipt?
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { decision.title.text(words.language) }
  var patch: Patch { .decisions }
  /// Nothing of the helper's house stands around what is not hers.
  var isBare: Bool { true }

  var body: Markup {
    section(.class("card kiosk")) {
      h1 { Said(decision.title, words) }
      if decision.isPractice { PracticeNotice(words: words) }
      p(.class("notice good"), .role("status")) { words(Message("decisions.help.done")) }
      if let receipt {
        p(.class("big-name")) { words(Message("decisions.help.hand-over", .text(name))) }
        details {
          summary { words(Message("decisions.help.show")) }
          h2 { words(Message("decisions.receipt.title")) }
          p(.class("big-receipt")) { receipt.text }
          p { words(Message("decisions.help.words")) }
        }
      } else {
        p { words(Message("decisions.help.shown")) }
      }
      p {
        a(.class("button"), .href(DecisionsPath.part(decision.id, "voters", visit))) {
          words(Message("decisions.kiosk.again"))
        }
      }
    }
  }
}

/// Neither whose ballot it was nor her words.
struct HelpedModel: JSONModel {
  let decision: Decision

  static let fields: [JSONField<Self>] = [.init("decision") { $0.decision.id }]
}
