import Core
import Localization
import Markup
import Web

/// The shelf: a field to search, and every card under its heading.
struct ShelfPage: Page {
  let model: ShelfModel
  let visit: Visit

  private var words: Localizer { visit.words }

  var patch: Patch { .rights }
  var title: String { words(Message("rights.title")) }
  var keeps: [URLPath] {
    model.query.isEmpty
      ? [visit.rightsPath] + model.groups.flatMap(\.cards).map { visit.cardPath($0.card) } : []
  }

  var body: Markup {
    h1 { title }
    p { words(Message("rights.what")) }
    p(.class("button-row")) {
      a(.class("button"), .href(visit.path("safety"))) { words(Message("rights.safety")) }
      a(.class("button quiet"), .href(visit.path("laws"))) { words(Message("rights.laws")) }
    }
    search
    if model.query.isEmpty {
      for group in model.groups {
        h2 { group.title.text(visit.language) }
        CardList(items: group.cards, visit: visit)
      }
      letters
    } else {
      found
    }
  }

  private var search: Markup {
    form(.method("get"), .action(visit.rightsPath), .role("search"), .class("inline-form")) {
      label(.for("q")) { words(Message("rights.search")) }
      input(
        .type("search"), .id("q"), .name("q"), .value(model.query), .maxlength("200"),
        .autocomplete("off"), .autocapitalize("none"))
      button(.class("button quiet"), .type("submit")) { words(Message("rights.search.do")) }
    }
  }

  @MarkupBuilder private var found: Markup {
    h2 { words(Message("rights.found", .number(model.found.count))) }
    if model.found.isEmpty {
      p { words(Message("rights.found.none")) }
    }
    CardList(items: model.found, visit: visit)
    if !model.laws.isEmpty {
      h2 { words(Message("rights.laws")) }
      for law in model.laws { LawCard(law: law, visit: visit) }
    }
    p { a(.href(visit.rightsPath)) { words(Message("rights.all")) } }
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
      for item in items {
        section(.class("card"), .lang(item.text.language.tag)) {
          h3 { a(.href(visit.cardPath(item.card))) { item.text.title } }
          p { item.text.question }
        }
      }
    }
  }
}
