import Choice
import Core
import Localization
import Markup
import Web

/// The result of a decision: where the money went, who got something, and why.
struct ResultSections: Component {
  let decision: Decision
  let result: ResultModel
  let ideas: [IdeaModel]
  let visit: Visit

  private var words: Localizer { visit.words }
  private var outcome: DecisionOutcome { result.outcome }

  var body: Markup {
    p(.class("notice good")) {
      words(
        Message(
          "decisions.result.summary", .number(result.winners.count),
          .number(result.ideaCount), .text(words.money(outcome.cost, decision.currency)),
          .text(words.money(decision.budget, decision.currency))))
    }
    section(.class("card")) {
      h2 { words(Message("decisions.quilt.title")) }
      MoneyQuilt(decision: decision, result: result, words: words)
    }
    Card(words(Message("decisions.result.voters"))) {
      voters
    }
    h2 { words(Message("decisions.result.why")) }
    div(.class("cards")) {
      for idea in ideas { card(idea) }
    }
    Pager(result.paging, words) { DecisionsPath.decision(decision.id, visit, page: $0) }
    if !decision.isPractice {
      Card(words(Message("decisions.result.recount"))) { papers }
    }
  }

  @MarkupBuilder private var voters: Markup {
    if let electors = outcome.electors {
      p {
        ShareBar(
          outcome.ballots, of: electors,
          words(
            Message("decisions.result.turnout", .number(outcome.ballots), .number(electors))))
      }
    } else {
      p { words(Message("decisions.result.ballots", .number(outcome.ballots))) }
    }
    p {
      ShareBar(
        outcome.pleased, of: outcome.ballots,
        words(
          Message(
            "decisions.result.pleased", .number(outcome.pleased), .number(outcome.ballots))))
    }
    dl(.class("facts")) {
      if decision.usesPaper {
        dt { words(Message("decisions.fact.on-paper")) }
        dd { words.number(outcome.onPaper) }
      }
      dt { words(Message("decisions.fact.blank")) }
      dd { words.number(outcome.blank) }
      if decision.rule.method == .equalShares {
        dt { words(Message("decisions.fact.endowment")) }
        dd { words.money(outcome.endowment, decision.currency) }
      }
    }
  }

  private func card(_ model: IdeaModel) -> Markup {
    section(.class("card")) {
      h3 {
        "\(model.idea.code). "
        Said(model.idea.title, words)
      }
      if let outcome = model.outcome {
        p {
          span(.class(outcome.hasWon ? "tag good" : "tag")) {
            words(Message(outcome.hasWon ? "decisions.result.won" : "decisions.result.lost"))
          }
          " "
          strong { words.money(model.idea.cost, decision.currency) }
        }
        p { outcome.sentence(words, decision) }
      }
    }
  }

  @MarkupBuilder private var papers: Markup {
    p(.class("button-row")) {
      a(.class("button quiet"), .href(DecisionsPath.part(decision.id, "protocol", visit))) {
        words(Message("decisions.result.protocol"))
      }
      if result.hasBallotFile {
        a(.class("button quiet"), .href(DecisionsPath.part(decision.id, "ballots", visit))) {
          words(Message("decisions.result.ballot-file"))
        }
      }
    }
    if result.hasBallotFile {
      p(.class("hint")) { words(Message("decisions.result.recount-how")) }
      if !decision.isImported { LineSearch(decision: decision.id, typed: "", visit: visit) }
    } else {
      p(.class("hint")) {
        words(Message("decisions.small.withheld", .number(Decision.fewestPublished)))
      }
    }
    if let entry = result.entry {
      PublishedFiles(decision: decision.id, names: names, entry: entry, visit: visit)
    }
  }

  private var names: [String] {
    let listed = result.hasBallotFile ? [Publication.ballots, Publication.chain] : []
    return listed + [Publication.terms, Publication.result, Publication.sums]
  }
}
