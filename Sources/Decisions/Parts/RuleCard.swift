import Choice
import Core
import Localization
import Markup
import Web

/// Everything that fixes the count, each with a sentence anybody understands.
struct RuleCard: Component {
  let decision: Decision
  let words: Localizer

  var body: Markup {
    Card(words(Message("decisions.rule-card.title"))) {
      p { words(decision.kind.rule) }
      dl(.class("facts")) {
        for fact in decision.facts {
          dt { words(fact.name) }
          dd {
            strong { words(fact.value) }
            if let hint = fact.hint { span(.class("hint")) { words(hint) } }
          }
        }
      }
    }
  }
}

extension Kind {
  /// What the rule does, in a sentence; a budget has several rules.
  var rule: Message { (self as? BudgetKind)?.rule.method.hint ?? Self.sentence }
}

/// The parameters of a count by name, for a page and for a paper.
struct RuleFacts {
  let rule: CountingRule
  let seed: String

  struct Fact {
    let name: Message
    let value: Message
    let hint: Message?
  }

  var all: [Fact] {
    var facts = [Fact(name: Message("decisions.method.name"), value: rule.method.name, hint: nil)]
    if rule.method == .equalShares {
      facts += [
        fact("utility", rule.utility.rawValue), fact("completion", rule.completion.key),
        fact("start", rule.start.rawValue),
        fact("exhaustive", rule.isExhaustive ? "yes" : "no"),
      ]
    }
    if rule.gate != .none { facts.append(fact("gate", rule.gate.key)) }
    facts.append(fact("ties", rule.ties.key))
    if rule.ties.order.contains(.lot) {
      facts.append(
        Fact(
          name: Message("decisions.seed.name"),
          value: Message("decisions.seed.value", .text(seed)),
          hint: Message("decisions.seed.hint")))
    }
    return facts
  }

  private func fact(_ name: String, _ value: String) -> Fact {
    Fact(
      name: Message("decisions.\(name).name"), value: Message("decisions.\(name).\(value)"),
      hint: Message("decisions.\(name).\(value).hint"))
  }
}

extension BudgetRule {
  var name: Message { Message(key: "decisions.method.\(rawValue)", arguments: []) }
  /// What the rule does, in a sentence anybody understands.
  var hint: Message { Message(key: "decisions.method.\(rawValue).hint", arguments: []) }
}

extension Completion {
  /// As it stands in the keys of messages.
  var key: String { self == .add1Utilitarian ? "add1-utilitarian" : rawValue }
}

extension GateRule {
  var key: String {
    switch self {
    case .none: "none"
    case .third: "third"
    case .half: "half"
    case .whole: "whole"
    }
  }
}

extension TieRule {
  var key: String {
    switch self {
    case .cheapest: "cheapest"
    case .mostVotes: "most-votes"
    case .cheapestByID: "cheapest-by-id"
    case .id: "id"
    }
  }
}
