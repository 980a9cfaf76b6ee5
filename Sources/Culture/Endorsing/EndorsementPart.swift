import Core
import Localization
import Markup
import Web

/// Who of the women's council stands by it, and who did.
struct EndorsementPart: Component {
  let model: VillagePracticeModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }
  private var isMine: Bool {
    model.endorsements.contains { $0.endedAt == nil && $0.person == visit.viewer.person }
  }

  var body: Markup {
    section(.class("card"), .id("endorsements")) {
      h2 { say("culture.endorsements") }
      if model.endorsements.isEmpty { p { say("culture.endorsements.none") } }
      ul(.class("plain-list")) {
        for one in model.endorsements { li { line(one) } }
      }
      if visit.viewer.may(VillagePractice.council) && model.practice.stage == .shown
        && model.practice.author != visit.viewer.person
      {
        isMine ? ending : giving
      }
    }
  }

  @MarkupBuilder private func line(_ one: Endorsement) -> Markup {
    p {
      strong { one.name }
      " "
      words(Message("culture.endorsement.given", .text(words.date(one.givenAt))))
    }
    if let ended = one.endedAt {
      p(.class("muted")) {
        words(
          Message(
            key: "culture.endorsement.\(one.ending.rawValue)",
            arguments: [.text(words.date(ended))]))
        if !one.reason.isEmpty { ": \(one.reason)" }
      }
    }
  }

  private var giving: Markup {
    CommandForm(
      visit.culture.village(model.practice.id, "endorsement"), visit: visit,
      class: "form not-in-copy"
    ) {
      p(.class("hint")) { say("culture.endorse.hint") }
      button(.class("button"), .type("submit")) { say("culture.endorse") }
    }.body
  }

  private var ending: Markup {
    CommandForm(
      visit.culture.village(model.practice.id, "endorsement").appending("end"), visit: visit,
      class: "form not-in-copy"
    ) {
      TextField("end-reason", Message("culture.endorsement.reason"), state, words)
      button(.class("danger"), .type("submit")) { say("culture.endorsement.end") }
    }.body
  }
}
