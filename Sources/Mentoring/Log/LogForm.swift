import Core
import Localization
import Markup
import Web

/// Writes a meeting down in three taps: how long, save; the day is today's unless she says so.
struct LogForm: Component {
  let pair: ID<Mentorship>
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    section(.class("card")) {
      h2 { words(Message("mentoring.log.title")) }
      CommandForm(
        MentoringPath.pair(pair, "meetings", visit), visit: visit, waits: true
      ) {
        MeetingFields(
          state: state.or(["day": visit.now.day.iso, "minutes": "60"]), words: words)
        button(.class("button"), .type("submit")) { words(Message("mentoring.save")) }
      }
    }
  }
}

/// The meetings so far, the newest first; who wrote one down can write it anew.
struct MeetingLog: Component {
  let model: PairModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var meetings: [PairModel.MeetingLine] { model.meetings }

  var body: Markup {
    Card(words(Message("mentoring.log.list"))) {
      if meetings.isEmpty { p { words(Message("mentoring.tally.none")) } }
      ul(.class("plain-list")) { for meeting in meetings { li { line(meeting) } } }
    }
  }

  @MarkupBuilder private func line(_ meeting: PairModel.MeetingLine) -> Markup {
    p {
      strong { words.date(meeting.day) }
      " "
      words(Message("mentoring.log.length", .number(meeting.minutes)))
      if let moment = meeting.takenBackAt {
        " "
        span(.class("tag")) {
          words(Message("mentoring.log.taken-back", .text(words.moment(moment))))
        }
      } else if let moment = meeting.changedAt {
        " "
        span(.class("muted")) {
          words(Message("mentoring.log.changed", .text(words.moment(moment))))
        }
      }
    }
    if !meeting.note.said.isEmpty { p { meeting.note.said } }
    if !meeting.note.next.isEmpty {
      p(.class("hint")) { words(Message("mentoring.log.then", .text(meeting.note.next))) }
    }
    if model.mayChange(meeting) {
      p {
        a(
          .href(MentoringPath.meeting(meeting.id, of: model.pair.id, visit)),
          .ariaLabel(
            "\(words(Message("mentoring.log.change"))): \(words.date(meeting.day))")
        ) { words(Message("mentoring.log.change")) }
      }
    }
  }
}

/// The goals, to be ticked as they are reached.
struct GoalList: Component {
  let model: PairModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var isActive: Bool { model.pair.state == .active }

  var body: Markup {
    Card(words(Message("mentoring.goals"))) {
      if model.goals.isEmpty { p { words(Message("mentoring.goals.none")) } }
      ul(.class("plain-list")) { for goal in model.goals { li { line(goal) } } }
      if isActive && model.goals.count < Goal.most {
        CommandForm(
          MentoringPath.pair(model.pair.id, "goals", visit), visit: visit, waits: true
        ) {
          TextField("goal", Message("mentoring.goals.new"), state, words)
          button(.class("button quiet"), .type("submit")) { words(Message("mentoring.goals.add")) }
        }
      }
    }
  }

  @MarkupBuilder private func line(_ goal: PairModel.Line) -> Markup {
    p {
      goal.words
      if let day = goal.reachedOn {
        " "
        span(.class("tag good")) {
          words(Message("mentoring.goals.reached", .text(words.date(day))))
        }
      }
    }
    if isActive {
      CommandForm(
        MentoringPath.goal(goal.id, of: model.pair.id, visit), visit: visit, class: "inline-form",
        waits: true
      ) {
        input(.type("hidden"), .name("reached"), .value(goal.reachedOn == nil ? "yes" : "no"))
        button(.class("button quiet"), .type("submit")) {
          words(Message(goal.reachedOn == nil ? "mentoring.goals.tick" : "mentoring.goals.untick"))
        }
      }
    }
  }
}
