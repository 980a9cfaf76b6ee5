import Core
import JSON
import Localization
import Markup
import Web

/// Whom to call, and when somebody last made sure of the numbers.
struct SafetyModel: JSONModel {
  let referrals: [Referral]
  /// Those nearby who help in danger.
  let local: [LocalReferral]
  let month: Month

  static let fields: [JSONField<Self>] = [
    .init("referrals") { $0.referrals }, .init("local") { $0.local },
  ]
}

extension Referral: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("name") { $0.name }, .init("help") { $0.help },
    .init("phones") { $0.phones }, .init("hours") { $0.hours }, .init("place") { $0.place },
    .init("verified") { $0.verified },
  ]

  func isStale(in month: Month) -> Bool {
    verified?.isLongAgo(in: month) ?? true
  }
}

/// Phones first, nothing to fill in, a quick way out.
///
/// It stands without the house around it, so that a look over her shoulder tells less; and its title
/// says nothing, as the list of pages that were opened shows it.
struct SafetyPage: Page {
  let model: SafetyModel
  let visit: Visit

  private var words: Localizer { visit.words }

  var patch: Patch { .rights }
  var title: String { words(Message("rights.safety.tab")) }
  var script: String? { "exit.js" }
  var isBare: Bool { true }

  var body: Markup { div(.class("safety")) { content } }

  @MarkupBuilder private var content: Markup {
    QuickExit(visit: visit)
    h1 { words(Message("rights.safety")) }
    p { words(Message("rights.safety.first")) }
    // The numbers of the whole country that always answer, then who is near, then the rest.
    for referral in model.referrals where referral.isEmergency { card(referral) }
    for referral in model.local { LocalReferralCard(referral, visit: visit) }
    for referral in model.referrals where !referral.isEmergency { card(referral) }
    h2 { words(Message("rights.safety.traces")) }
    p { words(Message("rights.safety.history")) }
    p { words(Message("rights.exit.how")) }
    p { a(.href(visit.rightsPath)) { words(Message("rights.title")) } }
  }

  private func card(_ referral: Referral) -> ReferralCard {
    ReferralCard(referral, model.month, visit)
  }
}

/// Leads to a page of this house that anybody may have open: a village box knows no other site.
///
/// Whoever is signed in is signed out on the way, so that the next one finds nothing of hers.
struct QuickExit: Component {
  let visit: Visit

  private var place: URLPath { visit.path("culture") }
  private var label: String { visit.words(Message("rights.exit")) }

  var body: Markup {
    div(.class("exit"), .init("data-exit", place.text)) {
      if visit.viewer.person == nil {
        a(.class("button bad"), .href(place)) { label }
      } else {
        CommandForm(visit.path("sign-out"), visit: visit, class: "inline") {
          input(.type("hidden"), .name("back"), .value(place.text))
          button(.class("button bad"), .type("submit")) { label }
        }
      }
    }
  }
}

struct ReferralCard: Component {
  let referral: Referral
  let month: Month
  let visit: Visit
  let isUnderHeading: Bool

  init(_ referral: Referral, _ month: Month, _ visit: Visit, isUnderHeading: Bool = false) {
    (self.referral, self.month, self.visit) = (referral, month, visit)
    self.isUnderHeading = isUnderHeading
  }

  private var words: Localizer { visit.words }

  var body: Markup {
    section(.class("card")) {
      if isUnderHeading {
        h3 { referral.name.text(visit.language) }
      } else {
        h2 { referral.name.text(visit.language) }
      }
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
