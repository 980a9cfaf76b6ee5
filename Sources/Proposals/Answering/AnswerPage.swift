import Core
import HTTP
import Localization
import Markup
import Web

/// Where the council answers a proposal.
struct AnswerPage: Page {
  let model: ProposalModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .proposals }
  var title: String { say("proposals.answer.give") }

  var body: Markup {
    p {
      a(.href(visit.proposals.proposal(model.proposal.id))) {
        "№ \(model.proposal.number). \(model.proposal.title)"
      }
    }
    h1 { title }
    p { words(Message("proposals.supporters", .number(model.proposal.supporters))) }
    div(.class("prose"), .lang(model.proposal.language.tag)) { PlainWords(text: model.words) }
    CommandForm(visit.proposals.proposal(model.proposal.id, "answer"), visit: visit) {
      FaultSummary(state, words)
      outcomes
      TextArea(
        "reason", Message("proposals.answer.reason"), state, words,
        hint: Message("proposals.answer.reason.hint"), rows: 4)
      field("responsible", hint: "proposals.answer.responsible.hint")
      field("due", type: "date")
      field("cost", more: .init("inputmode", "numeric"))
      field("budget-line")
      field("body")
      button(.class("button"), .type("submit")) { say("proposals.answer.send") }
    }
  }

  private var outcomes: Markup {
    let fault = state.fault("outcome")
    return fieldset(.class(fault == nil ? "field" : "field faulty")) {
      legend { say("proposals.answer.outcome") }
      if let fault { span(.class("fault")) { words(fault) } }
      for outcome in ProposalAnswer.Outcome.allCases {
        label(.class("choice")) {
          Markup.element(
            "input",
            [.type("radio"), .name("outcome"), .value(outcome.rawValue)]
              + (state.has("outcome", outcome.rawValue) ? [.checked] : []), nil)
          span { words(outcome.stage.title) }
        }
      }
    }
  }

  private func field(
    _ name: String, type: String = "text", hint: StaticString? = nil, more: Attribute...
  ) -> TextField {
    TextField(
      name, Message(key: "proposals.answer.\(name)", arguments: []), state, words, type: type,
      hint: hint.map { Message($0.description) }, isRequired: false, attributes: more)
  }
}

extension FormReader {
  mutating func proposalAnswer() -> ProposalAnswer {
    let outcome = choice("outcome", ProposalAnswer.Outcome.self) ?? .refused
    let isCosted = !(form["cost"] ?? "").filter { !$0.isWhitespace }.isEmpty
    return ProposalAnswer(
      outcome, reason: text("reason", in: 0...3000),
      cost: isCosted ? number("cost", in: 0...EstimateProposal.most) : nil,
      budgetLine: line("budget-line", in: 0...200),
      responsible: line("responsible", in: 0...200),
      dueOn: (form["due"] ?? "").isEmpty ? nil : day("due"), body: line("body", in: 0...200))
  }
}

extension ProposalModel {
  /// What the form of the answer begins with: the answer so far, or who has to give one.
  var answerValues: [String: String] {
    guard let answer else {
      return [
        "cost": proposal.estimate.map(String.init) ?? "",
        "body": awaited?.body ?? process.answeredBy,
      ]
    }
    return [
      "outcome": answer.outcome.rawValue, "reason": answer.reason,
      "cost": answer.cost.map(String.init) ?? "", "budget-line": answer.budgetLine,
      "responsible": answer.responsible, "due": answer.dueOn?.iso ?? "", "body": answer.body,
    ]
  }
}
