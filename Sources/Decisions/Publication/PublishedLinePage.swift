import Core
import Localization
import Markup
import Web

/// Where somebody finds what her ballot says in the published list.
struct PublishedLinePage: Page {
  let model: PublishedLine
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("decisions.line.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p {
      a(.href(DecisionsPath.decision(model.decision.id, visit))) {
        Said(model.decision.title, words)
      }
    }
    h1 { title }
    p { words(Message("decisions.line.intro")) }
    LineSearch(decision: model.decision.id, typed: model.typed, visit: visit)
    if let found = model.found {
      Card(words(Message("decisions.line.found", .number(found.number)))) { line(found) }
    } else if !model.typed.isEmpty {
      p(.class("notice"), .role("status")) {
        words(Message(model.isReceipt ? "decisions.line.none" : "decisions.line.no-receipt"))
      }
    }
  }

  @MarkupBuilder private func line(_ found: PublishedLine.Found) -> Markup {
    p { strong { found.receipt } }
    if let ballot = found.ballot {
      ul {
        for line in model.decision.kind.said(ballot, options: found.options, words) {
          li { line }
        }
      }
    } else if found.ideas.isEmpty {
      p { words(Message("decisions.ballot.none")) }
    } else {
      ul {
        for idea in found.ideas {
          li {
            "\(idea.code). "
            Said(idea.title, words)
          }
        }
      }
    }
    p(.class("hint")) {
      words(Message("decisions.ledger.hash"))
      " "
      code(.class("hash")) { found.hash }
    }
    p(.class("hint")) { words(Message("decisions.line.wrong")) }
  }
}

/// The field for a receipt.
struct LineSearch: Component {
  let decision: ID<Decision>
  let typed: String
  let visit: Visit

  var body: Markup {
    form(
      .method("get"), .action(DecisionsPath.part(decision, "line", visit)), .class("form"),
      .role("search")
    ) {
      div(.class("field")) {
        label(.for("receipt")) { visit.words(Message("decisions.line.label")) }
        input(
          .type("text"), .id("receipt"), .name("receipt"), .value(typed),
          .autocomplete("off"))
      }
      button(.class("button quiet"), .type("submit")) {
        visit.words(Message("decisions.line.find"))
      }
    }
  }
}
