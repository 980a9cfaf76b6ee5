import Core
import JSON
import Localization
import Markup
import Web

/// Whom to call, and when somebody last made sure of the numbers.
struct SafetyModel: JSONModel {
  let referrals: [Referral]
  let month: Month

  static let fields: [JSONField<Self>] = [.init("referrals") { $0.referrals }]
}

extension Referral: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("name") { $0.name }, .init("help") { $0.help },
    .init("phones") { $0.phones }, .init("hours") { $0.hours }, .init("place") { $0.place },
    .init("verified") { $0.verified },
  ]

  func isStale(in month: Month) -> Bool {
    verified.map { (month.year - $0.year) * 12 + month.month - $0.month > 12 } ?? true
  }
}

/// Phones first, no form, a quick way out.
///
/// It stands without the house around it, so that a look
/// over her shoulder tells less.
struct SafetyPage: Page {
  let model: SafetyModel
  let visit: Visit

  private var words: Localizer { visit.words }

  var patch: Patch { .rights }
  var title: String { words(Message("rights.safety")) }
  var script: String? { "exit.js" }
  var isBare: Bool { true }

  var body: Markup { div(.class("safety")) { content } }

  @MarkupBuilder private var content: Markup {
    if let place = QuickExit.place {
      p(.class("exit")) {
        a(
          .class("button bad"), .href(external: place), .rel("noopener noreferrer"),
          .init("data-exit", "")
        ) { words(Message("rights.exit")) }
      }
    }
    h1 { title }
    p { words(Message("rights.safety.first")) }
    for referral in model.referrals { ReferralCard(referral, model.month, visit) }
    h2 { words(Message("rights.safety.traces")) }
    p { words(Message("rights.safety.history")) }
    p { words(Message("rights.exit.how")) }
    p { a(.href(visit.rightsPath)) { words(Message("rights.title")) } }
  }
}

/// Where a quick way out leads: a page that anybody may have open.
enum QuickExit {
  static let place = ExternalLink(checking: "https://ky.wikipedia.org/")
}

struct ReferralCard: Component {
  let referral: Referral
  let month: Month
  let visit: Visit

  init(_ referral: Referral, _ month: Month, _ visit: Visit) {
    (self.referral, self.month, self.visit) = (referral, month, visit)
  }

  private var words: Localizer { visit.words }

  var body: Markup {
    section(.class("card")) {
      h2 { referral.name.text(visit.language) }
      p { referral.help.text(visit.language) }
      for phone in referral.phones {
        p { a(.class("button phone"), .href(phone: phone)) { phone } }
      }
      if let hours = referral.hours {
        p { words(Message("rights.referral.hours", .text(hours))) }
      }
      let place = referral.place.text(visit.language)
      if !place.isEmpty { p { place } }
      p {
        span(.class(referral.isStale(in: month) ? "tag warn" : "tag")) {
          referral.verified.map {
            words(Message("rights.referral.verified", .text($0.dotted)))
          } ?? words(Message("rights.referral.never"))
        }
      }
    }
  }
}
