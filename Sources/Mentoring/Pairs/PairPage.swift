import Core
import Localization
import Markup
import Web

/// What is between two: the answer, the goals, the meetings, and a kind ending.
struct PairPage: Page {
  let model: PairModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var pair: Mentorship { model.pair }
  var title: String { pair.name }
  var patch: Patch { .mentoring }
  /// Without the forms that correct a meeting: each would stand on her phone under the same name.
  var keeps: [URLPath] { [MentoringPath.pair(pair.id, visit)] }

  var body: Markup {
    p { a(.href(MentoringPath.home(visit))) { words(Message("mentoring.title")) } }
    h1 { title }
    p { PairTag(state: pair.state, words: words) }
    FaultSummary(state, words)
    if model.hasLeft {
      p(.class("notice good")) { words(Message("mentoring.left.thanks")) }
      wrong
    } else {
      stage
    }
  }

  @MarkupBuilder private var stage: Markup {
    switch pair.state {
    case .proposed: proposal
    case .active: active
    case .declined, .overtaken, .ended: past
    }
  }

  @MarkupBuilder private var proposal: Markup {
    expectations
    if model.isMentor {
      ProposalForms(pair: pair.id, state: state, visit: visit)
    } else {
      p { words(Message("mentoring.proposal.waits", .text(pair.mentorName))) }
    }
  }

  @MarkupBuilder private var active: Markup {
    if let weeks = model.quietWeeks {
      p(.class("notice")) { words(Message("mentoring.quiet", .number(weeks))) }
    }
    LogForm(pair: pair.id, state: state, visit: visit)
    GoalList(model: model, state: state, visit: visit)
    MeetingLog(model: model, visit: visit)
    if !model.reply.isEmpty { Card(words(Message("mentoring.reply"))) { p { model.reply } } }
    expectations
    farewells
    p(.class("hint")) {
      words(Message(pair.isGroup ? "mentoring.between-group" : "mentoring.between-you"))
    }
    wrong
    EndForm(
      pair: pair.id, isLeaving: pair.isGroup && !model.isMentor && pair.present.count > 1,
      state: state, visit: visit)
  }

  @MarkupBuilder private var past: Markup {
    if pair.state == .ended {
      p(.class("notice good")) { words(Message("mentoring.ended.thanks")) }
      if !model.farewell.isEmpty {
        Card(words(Message("mentoring.farewell"))) { p { model.farewell } }
      }
      farewells
      GoalList(model: model, state: state, visit: visit)
      MeetingLog(model: model, visit: visit)
      wrong
    } else {
      p { words(Message(key: "mentoring.past.\(pair.state.rawValue)", arguments: [])) }
    }
  }

  @MarkupBuilder private var farewells: Markup {
    for farewell in model.farewells {
      Card(words(Message("mentoring.left", .text(farewell.name)))) { p { farewell.words } }
    }
  }

  @MarkupBuilder private var expectations: Markup {
    for expectation in model.expectations {
      Card(words(Message("mentoring.expects", .text(expectation.name)))) {
        p { expectation.words }
      }
    }
  }

  private var wrong: Markup {
    p {
      a(.href(MentoringPath.pair(pair.id, "concern", visit))) {
        words(Message("mentoring.concern.way"))
      }
    }
  }
}
