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
  var keeps: [URLPath] {
    [visit.rightsPath, visit.path("search"), visit.path("laws")]
      + model.groups.flatMap(\.cards).map { visit.path(to: $0) }
  }

  var body: Markup {
    h1 { title }
    p { words(Message("rights.what")) }
    p(.class("button-row")) {
      a(.class("button"), .href(visit.path("safety"))) { words(Message("rights.safety")) }
      a(.class("button quiet"), .href(visit.path("laws"))) { words(Message("rights.laws")) }
    }
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
      ul {
        for letter in model.letters {
          if let text = letter.text(visit.language) {
            li(.lang(text.language.tag)) { a(.href(visit.letterPath(letter))) { text.title } }
          }
        }
      }
    }
  }
}

/// Cards with the question that each answers.
struct CardList: Component {
  let items: [ShelfModel.Item]
  let visit: Visit

  var body: Markup {
    div(.class("cards")) {
      for item in items { ShelfCard(item: item, visit: visit) }
    }
  }
}

/// The title of a card and what it answers.
struct ShelfCard: Component {
  let item: ShelfModel.Item
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
        p { item.question },
      ]))
  }
}
