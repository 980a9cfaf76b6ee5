import Choice
import Core
import Localization
import Markup
import Web

/// The fields in which the rule of a count is chosen.
struct RuleFields: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    group("method", BudgetRule.allCases.map { ($0.rawValue, $0.rawValue) })
    group("completion", Completion.allCases.reversed().map { ($0.rawValue, $0.key) })
    Markup.element(
      "details", isFaulty ? [.open] : [],
      .group([
        summary { words(Message("decisions.form.finer")) },
        group("utility", Utility.ofTicks.map { ($0.rawValue, $0.rawValue) }),
        group("start", Start.allCases.map { ($0.rawValue, $0.rawValue) }),
        group("exhaustive", [("yes", "yes"), ("no", "no")]),
        group("gate", GateRule.allCases.map { ($0.rawValue, $0.key) }),
        group("ties", TieRule.allCases.map { ($0.rawValue, $0.key) }),
      ]))
  }

  private var isFaulty: Bool {
    ["utility", "start", "exhaustive", "gate", "ties"].contains { state.fault($0) != nil }
  }

  private func group(_ name: String, _ values: [(value: String, key: String)]) -> Markup {
    RadioGroup(
      name: name, legend: Message("decisions.\(name).name"),
      choices: values.map { choice in
        (
          choice.value, Message("decisions.\(name).\(choice.key)"),
          Message("decisions.\(name).\(choice.key).hint")
        )
      },
      state: state, words: words
    ).body
  }
}

extension CountingRule {
  /// The fields of a form that shows this rule.
  var fields: [String: String] {
    [
      "method": method.rawValue, "utility": utility.rawValue, "completion": completion.rawValue,
      "start": start.rawValue, "exhaustive": isExhaustive ? "yes" : "no", "gate": gate.rawValue,
      "ties": ties.rawValue,
    ]
  }
}

extension FormReader {
  mutating func countingRule() -> CountingRule {
    let standard = CountingRule()
    let stops: YesOrNo? = choice("exhaustive")
    return CountingRule(
      method: choice("method") ?? standard.method, utility: tickedUtility() ?? standard.utility,
      completion: choice("completion") ?? standard.completion,
      start: choice("start") ?? standard.start, isExhaustive: stops != .no,
      gate: flag("gate") ? choice("gate") ?? standard.gate : standard.gate,
      ties: choice("ties") ?? standard.ties)
  }
}

extension FormReader {
  /// What a voter gains, of what ticks can tell; a form that a phone kept for long does not ask.
  fileprivate mutating func tickedUtility() -> Utility? {
    guard flag("utility"), let utility: Utility = choice("utility") else { return nil }
    guard Utility.ofTicks.contains(utility) else {
      fault("utility", Message("web.fault.choose"))
      return nil
    }
    return utility
  }
}

private enum YesOrNo: String { case yes, no }
