import Core
import Localization
import Markup
import Web

/// Whom to call.
///
/// Its title says no more than that of the page of safety, for it may lie on a phone.
struct DirectoryPage: Page {
  let model: DirectoryModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }
  private var isKeeper: Bool { visit.viewer.may(LocalReferral.keepers) }

  var patch: Patch { .rights }
  var title: String { say("rights.safety.tab") }
  var keeps: [URLPath] { [visit.phonesPath] }

  var body: Markup {
    p { a(.href(visit.rightsPath)) { say("rights.title") } }
    h1 { title }
    FaultSummary(state, words)
    p { say("rights.phones.what") }
    EmergencyPhones(model.phones, visit: visit)
    h2(.id("local")) { say("rights.phones.local") }
    if model.local.isEmpty { p(.class("notice plain")) { say("rights.phones.none") } }
    for referral in model.local {
      LocalReferralCard(
        referral, visit: visit, isUnderHeading: true,
        tools: isKeeper ? tools(referral) : .nothing)
    }
    if isKeeper {
      p(.class("button-row not-in-copy")) {
        a(.class("button"), .href(visit.path("phones", "new"))) { say("rights.phones.add") }
      }
    }
    h2(.id("national")) { say("rights.phones.national") }
    for referral in model.national {
      ReferralCard(referral, Month(model.today), visit, isUnderHeading: true)
    }
    papers
  }

  private func tools(_ referral: LocalReferral) -> Markup {
    let path = visit.phonesPath.appending(referral.id.description)
    return div(.class("button-row not-in-copy")) {
      CommandForm(path.appending("check"), visit: visit, class: "inline") {
        button(.class("button quiet"), .type("submit")) {
          say("rights.phones.verify")
          span(.class("unseen")) { ": \(referral.name(words))" }
        }
      }
      a(.class("button quiet"), .href(path)) {
        say("rights.phones.change")
        span(.class("unseen")) { ": \(referral.name(words))" }
      }
    }
  }

  private var papers: Markup {
    p(.class("button-row not-in-copy")) {
      a(.class("button quiet"), .href(visit.path("phones", "notice.pdf"))) {
        say("rights.phones.notice")
      }
      a(.class("button quiet"), .href(visit.path("phones", "card.pdf"))) {
        say("rights.card.print")
      }
    }
  }
}
