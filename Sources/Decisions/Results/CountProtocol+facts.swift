import Choice
import Core
import Localization
import Paper

extension CountProtocol {
  func facts(_ words: Localizer) -> [PaperFact] {
    var facts = [
      fact("id", decision.id.description, words),
      fact("budget", words.money(decision.budget, decision.currency), words),
    ]
    if let opened = decision.openedAt { facts.append(fact("opened", words.moment(opened), words)) }
    facts.append(fact("closes", words.moment(decision.closesAt), words))
    if let counted = decision.countedAt {
      facts.append(fact("counted", words.moment(counted), words))
    }
    if decision.isImported {
      facts.append(fact("source", words(Message("decisions.imported.notice")), words))
    }
    return facts
  }

  func parameters(_ words: Localizer) -> [PaperFact] {
    RuleFacts(rule: decision.rule, seed: decision.seed).all.map { fact in
      let hint = fact.hint.map { " — " + words($0) } ?? ""
      return PaperFact(words(fact.name), words(fact.value) + hint)
    }
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

  /// Each step of a paper ballot's way, and how many were given out but never came back.
  func onPaper(_ words: Localizer) -> [PaperProtocol.Part] {
    guard let counts = paperCounts else { return [] }
    return [
      .heading(words(Message("decisions.protocol.paper"))),
      .facts([
        fact("phone", words.number(outcome.ballots - outcome.onPaper), words),
        fact("printed", words.number(counts.printed), words),
        fact("given", words.number(counts.given), words),
        fact("given-late", words.number(counts.givenLate), words),
        fact("typed", words.number(counts.typed), words),
        fact("missing", words.number(counts.given - counts.typed), words),
        fact("repeated", words.number(counts.repeated), words),
        fact("settled", words.number(counts.settled), words),
      ]),
      .paragraph(words(Message("decisions.paper.sample-rule"))),
    ]
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
    PaperFact(words(Message("decisions.fact.\(name)")), value)
  }
}
