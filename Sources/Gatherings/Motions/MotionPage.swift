import Core
import Localization
import Markup
import Web

/// A motion: its words, the majority it needs, the vote, and what came of it.
struct MotionPage: Page {
  let model: MotionModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var motion: Motion { model.motion }
  var title: String { words(Message("gatherings.motion.number", .number(motion.number))) }
  var patch: Patch { .gatherings }

  var body: Markup {
    p {
      a(.href(GatheringsPath.gathering(model.gathering.id, visit))) {
        Said(model.gathering.plan.title, words)
      }
    }
    h1 { title }
    p(.class("big-name")) { motion.terms.words }
    MotionFacts(motion: motion, item: model.item, words: words)
    FaultSummary(state, words)
    if let result = motion.result { MotionResult(result: result, words: words) }
    if motion.takesBallots(at: visit.now) { vote }
    if visit.viewer.may(.conveners) && model.gathering.state == .open { lead }
  }

  @MarkupBuilder private var vote: Markup {
    Card(words(Message("gatherings.vote.title"))) {
      if let closes = motion.closesAt {
        p { words(Message("gatherings.vote.until", .text(words.time(closes)))) }
      }
      switch model.standing {
      case .stranger:
        p { words(Message("gatherings.vote.stranger")) }
      case .voted, .elector:
        if model.standing == .voted {
          p(.class("notice good"), .role("status")) { words(Message("gatherings.vote.cast")) }
        }
        p { words(Message("gatherings.vote.once")) }
        if motion.terms.ballot == .secret { floor }
        CommandForm(path("ballot"), visit: visit) {
          div(.class("clock-buttons")) {
            for choice in MotionChoice.allCases {
              button(
                .class(choice == .abstained ? "button quiet" : "button"), .type("submit"),
                .name("choice"), .value(choice.rawValue)
              ) { words(choice.title) }
            }
          }
        }
      }
    }
  }

  /// Said before anybody votes, to those who vote and to those who lead.
  private var floor: Markup {
    p(.class("hint")) {
      words(Message("gatherings.vote.floor", .number(SecretFloor.fewest)))
    }
  }

  @MarkupBuilder private var lead: Markup {
    switch (motion.state, motion.terms.ballot) {
    case (.stated, .hands), (.voting, _): count
    case (.stated, _): opening
    default: Markup.nothing
    }
    if motion.state == .stated {
      details {
        summary { words(Message("gatherings.motion.withdraw.title")) }
        CommandForm(path("withdraw"), visit: visit) {
          button(.class("button danger"), .type("submit")) {
            words(Message("gatherings.motion.withdraw"))
          }
        }
      }
    }
  }

  private var opening: Markup {
    Card(words(Message("gatherings.motion.open.title"))) {
      p { words(Message("gatherings.motion.open.text")) }
      if motion.terms.ballot == .secret { floor }
      CommandForm(path("open"), visit: visit) {
        TextField(
          "minutes", Message("gatherings.item.minutes"), state.or(["minutes": "5"]), words,
          type: "number", more: .inputmode("numeric"), .min("1"))
        button(.class("button"), .type("submit")) { words(Message("gatherings.motion.open")) }
      }
    }.body
  }

  private var count: Markup {
    Card(words(Message("gatherings.motion.count"))) {
      p { words(Message("gatherings.presence.total", .number(model.present ?? 0))) }
      if motion.terms.ballot != .hands {
        p {
          words(Message("gatherings.motion.turnout", .number(model.turnout ?? 0)))
          " "
          words(Message("gatherings.motion.hands-too"))
        }
        if motion.terms.ballot == .secret { floor }
      }
      CommandForm(path("count"), visit: visit) {
        for choice in MotionChoice.allCases {
          TextField(
            choice.rawValue, choice.title, state.or(["abstained": "0"]), words, type: "number",
            more: .inputmode("numeric"), .min("0"))
        }
        if SecretFloor.holdsBack(model.turnout ?? 0, of: motion) { leavingOut }
        button(.class("button"), .type("submit")) {
          words(Message("gatherings.motion.decide"))
        }
      }
    }.body
  }

  private var leavingOut: CheckField {
    CheckField(
      "without-phones",
      words(Message("gatherings.motion.leave-out", .number(model.turnout ?? 0))),
      isOn: state.has("without-phones", "yes"))
  }

  private func path(_ part: String) -> URLPath {
    GatheringsPath.thing(motion.id, "motions", part, of: model.gathering.id, visit)
  }
}

/// What was stated of a motion before the vote.
struct MotionFacts: Component {
  let motion: Motion
  let item: AgendaItem?
  let words: Localizer

  var body: Markup {
    dl(.class("facts")) {
      if let item {
        dt { words(Message("gatherings.item.title")) }
        dd { "\(item.place). \(item.title.text(words.language))" }
      }
      if !motion.terms.mover.isEmpty {
        dt { words(Message("gatherings.motion.mover")) }
        dd { motion.terms.mover }
      }
      dt { words(Message("gatherings.motion.majority")) }
      dd { words(motion.terms.majority.title) }
      dt { words(Message("gatherings.motion.ballot")) }
      dd { words(motion.terms.ballot.title) }
    }
  }
}

/// What came of a vote, in a sentence and as a bar.
struct MotionResult: Component {
  let result: Motion.Result
  let words: Localizer

  var body: Markup {
    div(.class(result.isAdopted ? "notice good" : "notice plain"), .role("status")) {
      p {
        strong {
          words(
            Message(result.isAdopted ? "gatherings.motion.adopted" : "gatherings.motion.rejected"))
        }
      }
      p { words(result.sentence) }
      if let leftOut = result.leftOutSentence { p { words(leftOut) } }
    }
    svg(
      .viewBox("0 0 100 8"), .class("pair-bar"), .init("preserveAspectRatio", "none"),
      .ariaHidden("true")
    ) {
      rect(.width("100"), .height("8"), .class("track"))
      rect(.width(part(0, result.votes.inFavour).width), .height("8"), .class("vote-for"))
      rect(
        .x(part(result.votes.inFavour, result.votes.against).x),
        .width(part(result.votes.inFavour, result.votes.against).width), .height("8"),
        .class("vote-against"))
    }
  }

  private func part(_ before: Int, _ count: Int) -> (x: String, width: String) {
    let whole = max(result.present, 1)
    return (String(before * 100 / whole), String(count * 100 / whole))
  }
}

extension Motion.Result {
  /// Present so many; for, against, abstained.
  var sentence: Message {
    Message(
      "gatherings.motion.result", .number(present), .number(votes.inFavour),
      .number(votes.against), .number(votes.abstained))
  }

  /// Nothing where every vote was added.
  var leftOutSentence: Message? {
    leftOut == 0
      ? nil
      : Message("gatherings.motion.left-out", .number(leftOut), .number(SecretFloor.fewest))
  }
}
