import Core
import Localization
import Markup
import Web

/// Somebody nearby: numbers to press, when and where, and when it was last made sure of.
struct LocalReferralCard: Component {
  let referral: LocalReferral
  let visit: Visit
  /// Right below the page's heading, or below one of its own.
  let isUnderHeading: Bool
  /// What may be done with it; nothing on the page of safety.
  let tools: Markup

  init(
    _ referral: LocalReferral, visit: Visit, isUnderHeading: Bool = false,
    tools: Markup = .nothing
  ) {
    self.referral = referral
    self.visit = visit
    self.isUnderHeading = isUnderHeading
    self.tools = tools
  }

  private var words: Localizer { visit.words }
  private var text: LocalReferralText { referral.text }

  var body: Markup {
    section(.class("card"), .id(referral.anchor)) {
      if isUnderHeading { h3 { heading } } else { h2 { heading } }
      if !text.name.isEmpty { p(.class("muted")) { words(text.kind.title) } }
      if !text.help.isEmpty { p { Said(text.help, words) } }
      if text.kind == .aksakalCourt { p { words(Message("rights.kind.aksakal-court.not")) } }
      for phone in text.phones {
        p { a(.class("button phone"), .href(phone: phone)) { phone } }
      }
      if !text.hours.isEmpty { p { words(Message("rights.referral.hours", .text(text.hours))) } }
      if !text.place.isEmpty { p { text.place } }
      if !text.languages.isEmpty {
        p { words(Message("rights.referral.languages", .text(text.endonyms))) }
      }
      p {
        span(.class(referral.isStale(on: visit.now.day) ? "tag warn" : "tag")) {
          referral.checked(words)
        }
      }
      tools
    }
  }

  private var heading: Markup {
    text.name.isEmpty ? .text(words(text.kind.title)) : Said(text.name, words).body
  }
}

extension LocalReferral {
  func name(_ words: Localizer) -> String {
    text.name.isEmpty ? words(text.kind.title) : text.name.text(words.language)
  }

  func checked(_ words: Localizer) -> String {
    verified.map { words(Message("rights.referral.verified-on", .text($0.dotted))) }
      ?? words(Message("rights.referral.never"))
  }
}

extension LocalReferralText {
  var endonyms: String {
    Language.allCases.filter(languages.contains).map(\.endonym).joined(separator: ", ")
  }
}
