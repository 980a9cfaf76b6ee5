import Core
import Localization

extension IdeaOutcome {
  /// Why it won or did not, in one sentence of the reader's language.
  func sentence(_ words: Localizer, _ currency: Currency) -> String {
    let amount = Message.Argument.text(
      facts.amount.map { words.money($0, currency) } ?? "")
    let cost = Message.Argument.text(words.money(idea.cost, currency))
    return switch facts.kind {
    case .funded where facts.short ?? 0 > 0 || facts.payers != votes:
      words(
        Message(
          "decisions.reason.funded-short", .number(votes), amount, .number(facts.short ?? 0),
          .number(facts.payers ?? 0)))
    case .funded: words(Message("decisions.reason.funded", .number(votes), amount))
    case .free: words(Message("decisions.reason.free"))
    case .completed: words(Message("decisions.reason.completed", .number(votes), amount))
    case .tooDear:
      words(Message("decisions.reason.too-dear", .number(votes), amount, cost))
    case .doesNotFit:
      words(Message("decisions.reason.does-not-fit", .number(votes), amount, cost))
    case .noVotes: words(Message("decisions.reason.no-votes"))
    }
  }
}
