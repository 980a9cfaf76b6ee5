import Core
import Localization
import Markup
import Web

/// The shelf: a field to search, and every card under its heading.
struct ShelfPage: Page {
  let model: ShelfModel
  let bookSize: Int
  let visit: Visit

  private var words: Localizer { visit.words }

  var patch: Patch { .rights }
  var title: String { words(Message("rights.title")) }
  var keeps: [URLPath] { model.pages }

  var body: Markup {
    h1 { title }
    p { words(Message("rights.what")) }
    p(.class("button-row")) {
      a(.class("button"), .href(visit.path("safety"))) { words(Message("rights.safety")) }
      a(.class("button quiet"), .href(visit.phonesPath)) {
        words(Message("rights.safety.tab"))
      }
      a(.class("button quiet"), .href(visit.path("laws"))) { words(Message("rights.laws")) }
    }
    EmergencyPhones(model.phones, visit: visit)
    SearchForm(query: "", visit: visit)
    for group in model.groups {
      h2 { group.title.text(visit.language) }
      CardList(items: group.cards, visit: visit)
    }
    letters
    p {
      a(.href(visit.path("rights", "book.epub"))) { words(Message("rights.book")) }
      span(.class("hint")) { " \(words(Message("rights.send.size", .number(bookSize))))" }
    }
  }

  @MarkupBuilder private var letters: Markup {
    if !model.letters.isEmpty {
      h2 { words(Message("rights.letters")) }
      LetterList(letters: model.letters, visit: visit)
    }
  }
}

/// Letters by their titles.
struct LetterList: Component {
  let letters: [LetterForm]
  let visit: Visit

  var body: Markup {
    ul {
      for letter in letters {
        if let text = letter.text(visit.language) {
          li(.lang(text.language.tag)) { a(.href(visit.letterPath(letter))) { text.title } }
        }
      }
    }
  }
}

/// Cards with the question that each answers.
struct CardList: Component {
  let items: [ShelfItem]
  let visit: Visit

  var body: Markup {
    div(.class("cards")) {
      for item in items { ShelfCard(item: item, visit: visit) }
    }
  }
}

/// The title of a card, a letter or a law, and what it answers or is.
struct ShelfCard: Component {
  let item: ShelfItem
  let visit: Visit
  var more: [Attribute] = []
  /// Under a heading of its own, or right below the page's.
  var isUnderHeading = true

  private var way: Markup { a(.href(visit.path(to: item))) { item.title } }

  var body: Markup {
    Markup.element(
      "section", [.class("card"), .lang(item.language.tag)] + more,
      .group([
        isUnderHeading ? h3 { way } : h2 { way },
        p { gist },
      ]))
  }

  /// What it answers, or what it is.
  private var gist: String {
    if let law = item.law {
      let state = visit.words(Message(key: "rights.law.\(law.state.rawValue)", arguments: []))
      return law.number.map { "№ \($0) · \(state)" } ?? state
    }
    return item.question.isEmpty ? visit.words(Message("rights.letter.one")) : item.question
  }
}
