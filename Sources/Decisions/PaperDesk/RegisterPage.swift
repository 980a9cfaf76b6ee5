import Core
import Localization
import Markup
import Web

/// The register: who gets a paper ballot is looked up here and marked.
struct RegisterPage: Page {
  let model: RegisterModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<Decision> { model.decision.id }
  var title: String { words(Message("decisions.register.title")) }
  var patch: Patch { .decisions }
  var keeps: [URLPath] {
    guard model.query.isEmpty else { return [] }
    return (1...min(model.paging.last, 40)).map(page)
  }

  private func page(_ number: Int) -> URLPath {
    let query = [("q", model.query), ("page", number > 1 ? String(number) : "")]
    return DecisionsPath.paper(id, "register", visit, query: query.filter { !$0.1.isEmpty })
  }

  var body: Markup {
    p {
      a(.href(DecisionsPath.part(id, "paper", visit))) {
        words(Message("decisions.paper.title"))
      }
    }
    h1 { title }
    p { Said(model.decision.title, words) }
    FaultSummary(state, words)
    RegisterSearch(
      target: DecisionsPath.paper(id, "register", visit), query: model.query, words: words)
    if model.people.isEmpty {
      p(.class("notice plain")) { words(Message("decisions.register.none")) }
    }
    ul(.class("plain-list")) {
      for entry in model.people { li { row(entry) } }
    }
    Pager(model.paging, words, path: page)
  }

  @MarkupBuilder private func row(_ entry: RegisterModel.Entry) -> Markup {
    RegisterName(entry: entry, words: words)
    CommandForm(
      DecisionsPath.paper(id, entry.hasPaper ? "take-back" : "give", visit), visit: visit,
      class: "inline", waits: !entry.hasPaper
    ) {
      input(.type("hidden"), .name("person"), .value(entry.id.description))
      input(.type("hidden"), .name("q"), .value(model.query))
      button(
        .class(entry.hasPaper ? "button quiet" : "button"), .type("submit"),
        .ariaLabel(
          words(
            Message(
              entry.hasPaper ? "decisions.register.take-back-of" : "decisions.register.give-to",
              .text(entry.name))))
      ) {
        words(
          Message(entry.hasPaper ? "decisions.register.take-back" : "decisions.register.give"))
      }
    }
    SexButtons(
      entry: entry, query: model.query, target: DecisionsPath.paper(id, "sex", visit),
      visit: visit)
  }
}
