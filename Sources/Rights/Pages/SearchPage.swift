import Core
import Localization
import Markup
import Web

/// What was found; with the script the phone searches by itself, letter by letter, and needs no
/// connection: the page carries the words of the whole shelf.
struct SearchPage: Page {
  let model: ShelfModel
  let terms: String
  let visit: Visit

  private var words: Localizer { visit.words }

  var patch: Patch { .rights }
  var title: String { words(Message("rights.search.title")) }
  var script: String? { "shelf.js" }
  var keeps: [URLPath] { [visit.path("search")] }

  var body: Markup {
    p { a(.href(visit.rightsPath)) { words(Message("rights.title")) } }
    h1 { title }
    SearchForm(query: model.query, visit: visit)
    Markup.element(
      "p", [.init("data-shelf-none", ""), .role("status")] + (isNothing ? [] : [.hidden]),
      .text(words(Message("rights.found.none"))))
    Markup.element("div", [.hidden, .init("data-shelf-terms", terms)], .nothing)
    Markup.element("div", [.class("cards"), .init("data-shelf-cards", "")], .group(cards))
  }

  private var isNothing: Bool { !model.query.isEmpty && model.places.isEmpty }

  /// What was found, the best first; then the rest, hidden, for the script to show without asking.
  private var cards: [Markup] {
    let found = Set(model.places)
    let rest = model.all.indices.filter { !found.contains($0) }
    return model.places.map { card($0) } + rest.map { card($0, isHidden: !model.query.isEmpty) }
  }

  private func card(_ place: Int, isHidden: Bool = false) -> Markup {
    ShelfCard(
      item: model.all[place], visit: visit,
      more: [.init("data-place", String(place))] + (isHidden ? [.hidden] : []),
      isUnderHeading: false
    ).body
  }
}

/// A field to search the shelf by.
struct SearchForm: Component {
  let query: String
  let visit: Visit

  var body: Markup {
    form(
      .method("get"), .action(visit.path("search")), .role("search"), .class("inline-form")
    ) {
      label(.for("q")) { visit.words(Message("rights.search")) }
      input(
        .type("search"), .id("q"), .name("q"), .value(query), .maxlength("200"),
        .autocomplete("off"), .autocapitalize("none"))
      button(.class("button quiet"), .type("submit")) {
        visit.words(Message("rights.search.do"))
      }
    }
  }
}
