import Choice
import Core
import Localization

extension IdeaOutcome {
  /// Why it won or did not, in one sentence of the reader's language.
  func sentence(_ words: Localizer, _ decision: Decision) -> String {
    sentence(words, decision.rule.method, decision.currency)
  }

  func sentence(_ words: Localizer, _ rule: BudgetRule, _ currency: Currency) -> String {
    let amount = Message.Argument.text(facts.amount.map { words.money($0, currency) } ?? "")
    let cost = Message.Argument.text(words.money(idea.cost, currency))
    let place = Message.Argument.number(facts.round ?? 0)
    return switch (facts.kind, rule) {
    case (.funded, .equalShares): words(paid(amount))
    case (.funded, .phragmen):
      words(Message("decisions.reason.earned", place, .number(votes), amount))
    case (.funded, _): words(Message("decisions.reason.balanced", place, .number(votes)))
    case (.free, _): words(Message("decisions.reason.free"))
    case (.completed, .equalShares):
      words(Message("decisions.reason.completed", .number(votes), amount))
    case (.completed, _):
      words(Message("decisions.reason.in-turn", .number(votes), place, amount))
    case (.tooDear, _):
      words(Message("decisions.reason.too-dear", .number(votes), amount, cost))
    case (.doesNotFit, _):
      words(Message("decisions.reason.does-not-fit", .number(votes), amount, cost))
    case (.noVotes, _): words(Message("decisions.reason.no-votes"))
    case (.belowGate, _):
      words(Message("decisions.reason.below-gate", .number(votes), .number(facts.round ?? 0)))
    case (.excluded, _): words(Message("decisions.reason.excluded"))
    }
  }

  /// How its supporters paid from their equal shares.
  private func paid(_ amount: Message.Argument) -> Message {
    guard facts.short ?? 0 > 0 || facts.payers != votes else {
      return Message("decisions.reason.funded", .number(votes), amount)
    }
    return Message(
      "decisions.reason.funded-short", .number(votes), amount, .number(facts.short ?? 0),
      .number(facts.payers ?? 0))
  }
}
