import Core
import Localization
import Markup
import Web

/// Where a code is typed that could not be scanned, and where an unknown one is typed again.
struct VerificationFormPage: Page {
  /// What was asked for and is not here.
  let unknown: String?
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("learning.verify")) }
  var script: String? { "verify.js" }
  var alternate: ((Language) -> URLPath)? { { URLPath([$0.rawValue, "v"]) } }

  var body: Markup {
    h1 { title }
    if let unknown {
      p(.class("notice"), .role("alert")) {
        visit.words(Message("learning.verify.unknown", .text(unknown)))
      }
    }
    OfflineVerifier(words: visit.words)
    p { visit.words(Message("learning.verify.how")) }
    form(.class("form"), .method("get"), .action(visit.path("v")), .novalidate) {
      TextField(
        "code", Message("learning.verify.code"), state, visit.words,
        hint: Message("learning.verify.hint"),
        more: .autocomplete("off"), .autocapitalize("characters"), .spellcheck("false"))
      button(.class("button"), .type("submit")) { visit.words(Message("learning.verify.check")) }
    }
    p(.class("muted")) {
      a(.href(visit.path("v", "keys"))) { visit.words(Message("learning.keys")) }
    }
  }
}
