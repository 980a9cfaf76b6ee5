import Choice
import Core
import Localization
import Markup
import Web

/// A budget is divided among ideas: its rule, its files and its result page are older than the
/// other kinds, and stay as they are.
struct BudgetKind: TickedKind {
  static let name = "budget"
  static let choices: Choices? = .idea

  let rule: CountingRule
  var seed = ""

  init(rule: CountingRule, seed: String = "") {
    self.rule = rule
    self.seed = seed
  }

  /// Its parameters have columns of their own.
  init(_ settings: Settings) { self.init(rule: CountingRule()) }
  var settings: Settings { Settings() }

  static func fields(_ state: FormState, _ words: Localizer) -> Markup {
    .group([
      TextField(
        "budget", Message("decisions.form.budget"), state, words, more: .inputmode("numeric")
      ).body,
      RuleFields(state: state.or(CountingRule().fields), words: words).body,
    ])
  }

  static func read(_ form: inout FormReader) -> Self { BudgetKind(rule: form.countingRule()) }

  var facts: [RuleFacts.Fact] { RuleFacts(rule: rule, seed: seed).all }

  func check(_ options: [Idea]) throws {
    guard !options.isEmpty else { throw DomainError.rule(Message("decisions.rule.no-ideas")) }
  }
}

extension Way {
  package static func budget(_ rule: CountingRule = CountingRule()) -> Way {
    Way(kind: BudgetKind(rule: rule))
  }
}
