import Content
import Core
import Localization
import Markup
import Web

/// A card to read, with the date of its check above and its sources below.
struct CardPage: Page {
  let model: CardModel
  let ways: CardToSend
  let visit: Visit

  private var text: CardText { model.text }

  var patch: Patch { .rights }
  var title: String { text.title }
  var keeps: [URLPath] { [visit.cardPath(model.card)] }

  var body: Markup {
    p { a(.href(visit.rightsPath)) { visit.words(Message("rights.title")) } }
    h1(.lang(text.language.tag)) { title }
    p(.class("question"), .lang(text.language.tag)) { text.question }
    CheckedTag(month: text.lawChecked, isStale: text.isStale(in: model.month), visit: visit)
    DraftNotice(text.translation, visit: visit)
    if model.card.isUrgent {
      p(.class("button-row")) {
        a(.class("button"), .href(visit.path("safety"))) { visit.words(Message("rights.safety")) }
        a(.class("button quiet"), .href(visit.phonesPath)) {
          visit.words(Message("rights.safety.tab"))
        }
      }
      EmergencyPhones(model.phones, visit: visit)
    }
    article(.class("prose"), .lang(text.language.tag)) { text.prose }
    letters
    laws
    SourceList(model.card.sources, visit: visit)
    ways
  }
}

extension CardPage {
  @MarkupBuilder private var letters: Markup {
    if !model.letters.isEmpty {
      h2 { visit.words(Message("rights.letters")) }
      LetterList(letters: model.letters, visit: visit)
    }
  }

  @MarkupBuilder private var laws: Markup {
    if !model.laws.isEmpty {
      h2 { visit.words(Message("rights.card.laws")) }
      ul {
        for law in model.laws {
          li {
            a(.href(visit.lawPath(law))) { law.title.text(visit.language) }
            if let number = law.number { " № \(number)" }
          }
        }
      }
    }
  }
}

/// When something was last made sure of; amber when that is long ago.
struct CheckedTag: Component {
  let month: Month
  let isStale: Bool
  let visit: Visit

  var body: Markup {
    p {
      span(.class(isStale ? "tag warn" : "tag")) {
        visit.words(
          Message(isStale ? "rights.checked.stale" : "rights.checked", .text(month.dotted)))
      }
    }
  }
}
