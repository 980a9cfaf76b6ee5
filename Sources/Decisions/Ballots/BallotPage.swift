import Core
import Database
import HTTP
import Localization
import Markup
import Web

/// The ballot, as its kind draws it, on one page.
struct BallotPage: Page {
  let model: BallotModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("decisions.ballot.title")) }
  var patch: Patch { .decisions }
  var keeps: [URLPath] {
    guard model.isOpen, model.own.channel != .paper else { return [] }
    return [blank]
  }

  /// What a phone may keep: it says nothing of how she voted.
  private var blank: URLPath {
    visit.path("decisions", model.decision.id.description, "ballot", "blank")
  }

  var body: Markup {
    p {
      a(.href(DecisionsPath.decision(model.decision.id, visit))) {
        Said(model.decision.title, words)
      }
    }
    h1 { title }
    if model.decision.isPractice { PracticeNotice(words: words) }
    SaidLines(model.decision.description, words)
    FaultSummary(state, words)
    OwnBallotNotice(own: model.own, isOpen: model.isOpen, words: words)
    if let receipt = model.receipt {
      Card(words(Message("decisions.receipt.title"))) {
        p(.class("receipt")) { strong { receipt.text } }
        p(.class("hint")) {
          words(
            Message(model.own.isHelped ? "decisions.help.words" : "decisions.receipt.hint"))
        }
      }
    }
    if !model.isOpen {
      p { words(Message("decisions.ballot.closed")) }
    } else if model.own.channel != .paper {
      ballot
      if model.own.castAt != nil { withdrawal }
    }
  }

  @MarkupBuilder private var ballot: Markup {
    p {
      words(how)
    }
    p(.class("hint")) { words(Message("decisions.ballot.secret")) }
    if keeps.allSatisfy({ $0.text != visit.request.path }) {
      p {
        a(.href(blank)) { words(Message("decisions.ballot.take-along")) }
      }
    }
    CommandForm(
      DecisionsPath.part(model.decision.id, "ballot", visit), visit: visit, waits: true,
      isSecret: true
    ) {
      input(.type("hidden"), .name("after"), .value(model.standing.text))
      model.decision.kind.ballotFields(
        BallotFields(
          options: model.ideas.map(\.idea), own: model.ballot, state: state, words: words,
          currency: model.decision.currency))
      button(.class("button"), .type("submit")) {
        words(
          Message(model.own.castAt == nil ? "decisions.ballot.cast" : "decisions.ballot.change"))
      }
    }
  }

  private var how: Message {
    let closing = Message.Argument.text(words.moment(model.decision.closesAt))
    guard model.decision.kind.choices == .idea else {
      return Message(key: type(of: model.decision.kind).how.key, arguments: [closing])
    }
    return Message(
      "decisions.ballot.how", .text(words.money(model.decision.budget, .som)), closing)
  }

  private var withdrawal: Markup {
    details {
      summary { words(Message("decisions.ballot.withdraw-title")) }
      p { words(Message("decisions.ballot.withdraw-text")) }
      CommandForm(DecisionsPath.part(model.decision.id, "withdraw", visit), visit: visit) {
        button(.class("button danger"), .type("submit")) {
          words(Message("decisions.ballot.withdraw"))
        }
      }
    }
  }
}
