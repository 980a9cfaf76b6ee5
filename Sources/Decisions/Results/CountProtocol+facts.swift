import Choice
import Core
import Localization
import Paper

extension CountProtocol {
  func facts(_ words: Localizer) -> [PaperFact] {
    [
      fact("id", decision.id.description, words),
      fact("budget", words.money(decision.budget, decision.currency), words),
    ] + frame.dates(words)
      + (decision.isImported
        ? [fact("source", words(Message("decisions.imported.notice")), words)] : [])
  }

  func turnout(_ words: Localizer) -> [PaperFact] {
    var facts: [PaperFact] = []
    if let electors = outcome.electors {
      facts.append(fact("electors", words.number(electors), words))
    }
    facts += [
      fact("ballots", words.number(outcome.ballots), words),
      fact("blank", words.number(outcome.blank), words),
    ]
    if decision.rule.method == .equalShares {
      facts += [
        fact("endowment", words.money(outcome.endowment, decision.currency), words),
        fact("raises", outcome.raises, words),
      ]
    }
    facts += [
      fact("pleased", words.number(outcome.pleased), words),
      fact("spent", words.money(outcome.cost, decision.currency), words),
      fact(
        "left",
        words.money(Amount(decision.budget.value - outcome.cost.value), decision.currency), words),
    ]
    return facts
  }

  func table(_ words: Localizer) -> PaperTable {
    PaperTable(
      columns: [
        .init(words(Message("decisions.column.number")), share: 0.5),
        .init(words(Message("decisions.column.idea")), share: 4),
        .init(words(Message("decisions.column.cost")), share: 1.6, isNumber: true),
        .init(words(Message("decisions.column.votes")), share: 1, isNumber: true),
        .init(words(Message("decisions.column.outcome")), share: 1.6),
      ],
      rows: results.map { result in
        [
          result.idea.code,
          result.idea.title.text(words.language),
          words.money(result.idea.cost, decision.currency), words.number(result.votes),
          words(
            Message(result.hasWon ? "decisions.result.won" : "decisions.result.lost")),
        ]
      })
  }

  func reasons(_ words: Localizer) -> [PaperProtocol.Part] {
    results.map { result in
      .paragraph(
        "\(result.idea.code). \(result.idea.title.text(words.language)): "
          + result.sentence(words, decision))
    }
  }

  private func fact(_ name: String, _ value: String, _ words: Localizer) -> PaperFact {
    frame.fact(name, value, words)
  }
}
