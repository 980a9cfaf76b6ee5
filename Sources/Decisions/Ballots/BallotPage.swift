import Core
import Localization
import Markup
import Web

/// The ballot: all ideas on one page, a box for each.
struct BallotPage: Page {
  let model: BallotModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("decisions.ballot.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p {
      a(.href(DecisionsPath.decision(model.decision.id, visit))) {
        Said(model.decision.title, words)
      }
    }
    h1 { title }
    FaultSummary(state, words)
    OwnBallotNotice(own: model.own, isOpen: model.isOpen, words: words)
    if let receipt = model.receipt {
      Card(words(Message("decisions.receipt.title"))) {
        p(.class("receipt")) { strong { receipt.text } }
        p(.class("hint")) { words(Message("decisions.receipt.hint")) }
      }
    }
    if !model.isOpen {
      p { words(Message("decisions.ballot.closed")) }
    } else if model.own.channel != .paper {
      ballot
      if model.own.castAt != nil { withdrawal }
    }
  }

  @MarkupBuilder private var ballot: Markup {
    p {
      words(
        Message(
          "decisions.ballot.how", .text(words.money(model.decision.budget, .som)),
          .text(words.moment(model.decision.closesAt))))
    }
    p(.class("hint")) { words(Message("decisions.ballot.secret")) }
    CommandForm(DecisionsPath.part(model.decision.id, "ballot", visit), visit: visit) {
      fieldset(.class(state.fault("idea") == nil ? "field" : "field faulty")) {
        legend { words(Message("decisions.ballot.legend")) }
        if let fault = state.fault("idea") { span(.class("fault")) { words(fault) } }
        for item in model.ideas { row(item.idea) }
      }
      label(.class("choice")) {
        box("none", "yes", isOn: state.isTyped ? state.has("none", "yes") : model.approved == [])
        span { words(Message("decisions.ballot.none")) }
      }
      button(.class("button"), .type("submit")) {
        words(
          Message(model.own.castAt == nil ? "decisions.ballot.cast" : "decisions.ballot.change"))
      }
    }
  }

  @MarkupBuilder private func row(_ idea: Idea) -> Markup {
    label(.class("choice")) {
      box("idea", String(idea.number), isOn: isTicked(idea.number))
      span {
        strong {
          "\(idea.number). "
          Said(idea.title, words)
        }
        span(.class("hint")) { words.money(idea.cost, model.decision.currency) }
      }
    }
    if !idea.description.isEmpty {
      details {
        summary { words(Message("decisions.ballot.more", .number(idea.number))) }
        SaidLines(idea.description, words)
      }
    }
  }

  private func isTicked(_ number: Int) -> Bool {
    state.isTyped
      ? state.has("idea", String(number)) : model.approved?.contains(number) == true
  }

  private func box(_ name: String, _ value: String, isOn: Bool) -> Markup {
    let attributes: [Attribute] =
      [.type("checkbox"), .name(name), .value(value)] + (isOn ? [.checked] : [])
    return Markup.element("input", attributes, nil)
  }

  private var withdrawal: Markup {
    details {
      summary { words(Message("decisions.ballot.withdraw-title")) }
      p { words(Message("decisions.ballot.withdraw-text")) }
      CommandForm(DecisionsPath.part(model.decision.id, "withdraw", visit), visit: visit) {
        button(.class("button danger"), .type("submit")) {
          words(Message("decisions.ballot.withdraw"))
        }
      }
    }
  }
}
