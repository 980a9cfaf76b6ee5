import Core
import Equality
import Localization
import Markup
import Web

/// The page of a decision for everybody, from draft to result.
struct DecisionPage: Page {
  let model: DecisionModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var decision: Decision { model.decision }
  var title: String { decision.title.text(words.language) }
  var patch: Patch { .decisions }

  var body: Markup {
    p { a(.href(DecisionsPath.list(visit))) { words(Message("decisions.title")) } }
    h1 { Said(decision.title, words) }
    p {
      StateTag(state: model.state, isImported: decision.isImported, words: words)
      " "
      span(.class("tag")) { words(type(of: decision.kind).title) }
    }
    if decision.isPractice { PracticeNotice(words: words) }
    FaultSummary(state, words)
    SaidLines(decision.description, words)
    if decision.isImported {
      p(.class("notice plain")) { words(Message("decisions.imported.notice")) }
    }
    if let result = model.result {
      ResultSections(decision: decision, result: result, ideas: model.ideas, visit: visit)
    } else if let counted = model.counted {
      KindResultSections(decision: decision, model: counted, visit: visit)
      if decision.kind.choices != nil { ideas }
    } else {
      facts
      standing
      if decision.kind.choices != nil { ideas }
    }
    if model.conflicts.all > 0 { conflicts }
    EqualityCard(model.check, words)
    if let shares = model.shares { SharesCard(shares.steps, words) }
    RuleCard(decision: decision, words: words)
    if model.state != .counted, !decision.isPractice {
      p(.class("hint")) {
        words(Message("decisions.small.hint", .number(Decision.fewestPublished)))
      }
    }
  }

  private var facts: Markup {
    dl(.class("facts")) {
      if decision.kind.choices == .idea {
        dt { words(Message("decisions.fact.budget")) }
        dd { words.money(decision.budget, decision.currency) }
      }
      dt { words(Message("decisions.fact.closes")) }
      dd { words.moment(decision.closesAt) }
      dt { words(Message("decisions.fact.paper")) }
      dd {
        words(Message(decision.usesPaper ? "decisions.fact.with-paper" : "decisions.fact.no-paper"))
      }
    }
  }

  /// What the reader can do now.
  @MarkupBuilder private var standing: Markup {
    switch model.state {
    case .draft:
      DraftButtons(
        decision: decision, ideaCount: model.ideas.count, check: model.check, visit: visit)
    case .open: voting
    case .closed, .counted:
      p(.class("notice")) {
        words(
          Message(
            decision.usesPaper && decision.paperInAt == nil
              ? "decisions.closed.paper"
              : model.conflicts.open > 0
                ? "decisions.closed.conflicts" : "decisions.closed.counting"))
      }
      if let own = model.own { OwnBallotNotice(own: own, isOpen: false, words: words) }
    }
    if model.state == .open, visit.viewer.may(.clerks) {
      p {
        a(.class("button quiet"), .href(DecisionsPath.part(decision.id, "voters", visit))) {
          words(Message("decisions.voters.title"))
        }
      }
    }
    if decision.usesPaper, model.state != .draft, visit.viewer.may(.clerks) {
      p {
        a(.class("button quiet"), .href(DecisionsPath.part(decision.id, "paper", visit))) {
          words(Message("decisions.paper.title"))
        }
      }
    }
  }

  /// After closing everybody reads how many there were; who they were, the commission alone.
  @MarkupBuilder private var conflicts: Markup {
    if visit.viewer.may(.clerks) {
      p(.class(model.conflicts.open > 0 ? "notice" : "notice plain")) {
        words(Message("decisions.conflicts.open", .number(model.conflicts.open)))
        " "
        a(.href(DecisionsPath.conflicts(decision.id, visit))) {
          words(Message("decisions.conflicts.title"))
        }
      }
    } else if model.state == .counted {
      p { words(Message("decisions.conflicts.were", .number(model.conflicts.all))) }
    }
  }

  @MarkupBuilder private var voting: Markup {
    if let own = model.own {
      OwnBallotNotice(own: own, isOpen: true, words: words)
      if own.channel != .paper {
        p {
          a(.class("button"), .href(DecisionsPath.part(decision.id, "ballot", visit))) {
            words(Message(own.castAt == nil ? "decisions.vote.go" : "decisions.vote.change"))
          }
        }
      }
    } else if visit.viewer.person == nil {
      p {
        a(.class("button"), .href(visit.path("sign-in", query: [("back", here)]))) {
          words(Message("decisions.vote.sign-in"))
        }
      }
      p(.class("hint")) { words(Message("decisions.vote.who")) }
    } else {
      p(.class("hint")) { words(Message("decisions.vote.who")) }
    }
  }

  private var here: String { DecisionsPath.part(decision.id, "ballot", visit).text }

  @MarkupBuilder private var ideas: Markup {
    h2 { words(Message("decisions.\(word)s", .number(model.ideas.count))) }
    if model.ideas.isEmpty { p { words(Message("decisions.\(word)s.none")) } }
    div(.class("cards")) {
      for item in model.ideas { card(item.idea) }
    }
  }

  private var word: String { (decision.kind.choices ?? .option).rawValue }

  private func card(_ idea: Idea) -> Markup {
    section(.class("card")) {
      h3 {
        "\(idea.number). "
        Said(idea.title, words)
      }
      if decision.kind.choices == .idea {
        p { strong { words.money(idea.cost, decision.currency) } }
      }
      if let sex = idea.sex { p(.class("muted")) { words(sex.title) } }
      SaidLines(idea.description, words)
      if model.state == .draft {
        p {
          a(.href(DecisionsPath.idea(decision.id, idea.id, visit))) {
            words(Message("decisions.\(word).revise-number", .number(idea.number)))
          }
        }
      }
    }
  }
}
