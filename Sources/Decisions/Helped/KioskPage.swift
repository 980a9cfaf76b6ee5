import Core
import JSON
import Localization
import Markup
import Web

/// The device on the table: a code, a ballot, and away; nobody is ever signed in.
struct KioskPage: Page {
  /// What the device shows; a form that came twice has no receipt to show.
  enum Step { case code, ballot(String), done(Receipt?), closed }

  let decision: Decision
  let options: [Idea]
  let step: Step
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { decision.title.text(words.language) }
  var patch: Patch { .decisions }
  /// No way leads from here to the rest of the house.
  var isBare: Bool { true }

  var body: Markup {
    section(.class("card kiosk")) {
      h1 { Said(decision.title, words) }
      if decision.isPractice { PracticeNotice(words: words) }
      signedIn
      FaultSummary(state, words)
      switch step {
      case .code: code
      case .ballot(let code): ballot(code)
      case .done(let receipt): done(receipt)
      case .closed: p(.class("notice")) { words(Message("decisions.rule.too-late")) }
      }
    }
  }

  /// Whoever comes to the table would hold the account of whoever put the device there.
  @MarkupBuilder private var signedIn: Markup {
    if visit.viewer.person != nil {
      p(.class("notice")) {
        words(Message("decisions.kiosk.signed-in", .text(visit.viewer.name)))
      }
    }
  }

  @MarkupBuilder private var code: Markup {
    CommandForm(DecisionsPath.part(decision.id, "kiosk", visit), visit: visit) {
      TextField(
        "code", Message("decisions.kiosk.code"), state, words,
        hint: Message("decisions.kiosk.hint"),
        more: .autocomplete("off"), .autocapitalize("characters"), .spellcheck("false"))
      button(.class("button"), .type("submit")) { words(Message("decisions.kiosk.next")) }
    }
    languages
  }

  /// Whoever comes next may read another language.
  private var languages: Markup {
    p(.class("languages")) {
      for language in Language.allCases {
        if language == visit.language {
          strong(.lang(language.tag)) { language.endonym }
        } else {
          a(
            .href(URLPath([language.rawValue, "decisions", decision.id.description, "kiosk"])),
            .lang(language.tag), .hreflang(language.tag)
          ) { language.endonym }
        }
      }
    }
  }

  @MarkupBuilder private func ballot(_ code: String) -> Markup {
    SaidLines(decision.description, words)
    CommandForm(DecisionsPath.part(decision.id, "kiosk", visit), visit: visit) {
      input(.type("hidden"), .name("code"), .value(code))
      input(.type("hidden"), .name("cast"), .value("yes"))
      decision.kind.ballotFields(
        BallotFields(
          options: options, own: nil, state: state, words: words, currency: decision.currency))
      button(.class("button"), .type("submit")) { words(Message("decisions.ballot.cast")) }
    }
    p {
      a(.class("button quiet"), .href(DecisionsPath.part(decision.id, "kiosk", visit))) {
        words(Message("decisions.kiosk.leave"))
      }
    }
  }

  @MarkupBuilder private func done(_ receipt: Receipt?) -> Markup {
    p(.class("notice good"), .role("status")) { words(Message("decisions.kiosk.done")) }
    if let receipt {
      h2 { words(Message("decisions.receipt.title")) }
      p(.class("receipt")) { strong { receipt.text } }
      p(.class("hint")) { words(Message("decisions.receipt.hint")) }
    }
    p {
      a(.class("button"), .href(DecisionsPath.part(decision.id, "kiosk", visit))) {
        words(Message("decisions.kiosk.again"))
      }
    }
  }
}

/// Nothing of who stands at the device.
struct KioskModel: JSONModel {
  let decision: Decision
  let isOpen: Bool

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision.id }, .init("open") { $0.isOpen },
  ]
}
