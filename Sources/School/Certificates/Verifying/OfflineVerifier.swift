import Core
import Localization
import Markup
import Web

/// The part of the page that a script wakes: it says in words that stand here what it found.
struct OfflineVerifier: Component {
  let words: Localizer

  private static let outcomes = [
    "genuine", "revoked", "expired", "forged", "unknown-key", "unreadable", "no-keys",
  ]
  private static let facts = [
    "holder", "course", "cohort", "hours", "first", "last", "issued", "expires", "hosts", "issuer",
    "code", "owner",
  ]

  private func say(_ key: String) -> String { words(Message("learning.verifier.\(key)")) }

  var body: Markup {
    section(.id("verifier"), .hidden) {
      div(data("data-result"), .hidden, .ariaLive("polite")) {
        for outcome in Self.outcomes {
          p(
            .class(outcome == "genuine" ? "notice good" : "notice"), data("data-outcome", outcome),
            .hidden
          ) {
            say(outcome)
            " "
            if ["revoked", "expired"].contains(outcome) { strong(data("data-day")) }
          }
        }
        dl(.class("facts card"), data("data-trusted"), .hidden) {
          for fact in Self.facts {
            div(data("data-line"), .hidden) {
              dt { say("fact.\(fact)") }
              dd(data("data-fact", fact))
            }
          }
        }
        p(.class("muted")) {
          say("as-of")
          " "
          span(data("data-as-of"))
        }
      }
      p { say("how") }
      form(.class("form"), .novalidate) {
        div(.class("field")) {
          label(.for("signed")) { say("text") }
          textarea(.id("signed"), .rows("3"), .spellcheck("false"), .autocapitalize("none"))
        }
        div(.class("button-row")) {
          button(.class("button"), .type("submit")) { words(Message("learning.verify.check")) }
          button(.class("button quiet"), .type("button"), data("data-scan"), .hidden) {
            say("scan")
          }
        }
      }
      Markup.element(
        "video", [.hidden, .ariaLabel(say("scan")), .init("playsinline", nil)], .nothing)
    }
  }

  /// What the script looks for.
  private func data(_ name: StaticString, _ value: String = "") -> Attribute {
    Attribute(name, value)
  }
}
