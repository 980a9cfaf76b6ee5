import Core
import Localization
import Markup
import Sodium
import Web

/// A second person types the papers in again; where the two differ, both are shown and settled.
struct RereadingPage: Page {
  let model: RereadingModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<Decision> { model.decision.id }
  var title: String { words(Message("decisions.repeat.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p {
      a(.href(DecisionsPath.part(id, "paper", visit))) { words(Message("decisions.paper.title")) }
    }
    h1 { title }
    p { words(Message("decisions.rereading.\(model.decision.rereading.rawValue).hint")) }
    p {
      words(
        Message(
          "decisions.repeat.progress", .number(model.due - model.left), .number(model.due)))
    }
    FaultSummary(state, words)
    if model.left == 0 {
      p(.class("notice good")) { words(Message("decisions.repeat.all-read")) }
    } else {
      unread
    }
    differences
    IdeaNumbers(kind: model.decision.kind, ideas: model.ideas, words: words)
  }

  @MarkupBuilder private var unread: Markup {
    p { words(Message("decisions.repeat.unread", .number(model.left))) }
    ul {
      for code in model.unread { li { ShortCode.grouped(code) } }
    }
    if model.left > model.unread.count {
      p(.class("hint")) {
        words(Message("decisions.repeat.more", .number(model.left - model.unread.count)))
      }
    }
    CommandForm(DecisionsPath.paper(id, "repeat", visit), visit: visit) {
      ReadingFields(kind: model.decision.kind, state: state, words: words)
      button(.class("button"), .type("submit")) { words(Message("decisions.type.next")) }
    }
  }

  @MarkupBuilder private var differences: Markup {
    if !model.differences.isEmpty {
      h2 { words(Message("decisions.repeat.differences", .number(model.disputed))) }
      for difference in model.differences { card(difference) }
    }
  }

  @MarkupBuilder private func card(_ difference: RereadingModel.Difference) -> Markup {
    Card(ShortCode.grouped(difference.code)) {
      dl(.class("facts")) {
        dt { words(Message("decisions.repeat.first")) }
        dd { difference.first }
        dt { words(Message("decisions.repeat.second")) }
        dd { difference.second }
      }
      div(.class("button-row")) {
        choice(difference.code, difference.first, Message("decisions.repeat.take-first"))
        choice(difference.code, difference.second, Message("decisions.repeat.take-second"))
      }
      details {
        summary { words(Message("decisions.repeat.neither")) }
        CommandForm(DecisionsPath.paper(id, "settle", visit), visit: visit) {
          input(.type("hidden"), .name("settled"), .value(difference.code))
          label(.for("correct-\(difference.code)")) { words(Message("decisions.type.numbers")) }
          input(.type("text"), .id("correct-\(difference.code)"), .name("correct"))
          button(.class("button quiet"), .type("submit")) {
            words(Message("decisions.repeat.settle"))
          }
        }
      }
    }
  }

  private func choice(_ code: String, _ numbers: String, _ title: Message) -> CommandForm {
    CommandForm(DecisionsPath.paper(id, "settle", visit), visit: visit, class: "inline") {
      input(.type("hidden"), .name("settled"), .value(code))
      input(.type("hidden"), .name("correct"), .value(numbers))
      button(.class("button quiet"), .type("submit")) { words(title) }
    }
  }
}
