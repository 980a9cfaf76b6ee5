import Core
import Localization
import Markup
import Web

/// Before and after as two bars, with the figures beside them for everybody.
struct GainBars: Component {
  let gain: TestGain
  let visit: Visit

  var body: Markup {
    div(.class("gain")) {
      svg(.viewBox("0 0 100 18"), .class("bar-chart"), .ariaHidden("true")) {
        bar(gain.before, y: 0, style: "before")
        bar(gain.after, y: 10, style: "fill")
      }
      span {
        visit.words(
          Message(
            "learning.gain.figures", .text(visit.words.percent(gain.before.percent)),
            .text(visit.words.percent(gain.after.percent))))
        " "
        strong { visit.words.points(gain) }
      }
    }
  }

  private func bar(_ score: Score, y: Int, style: String) -> Markup {
    .group([
      rect(.y(String(y)), .width("100"), .height("8"), .class("track")),
      rect(.y(String(y)), .width(String(score.percent)), .height("8"), .class(style)),
    ])
  }
}

extension Localizer {
  /// `+67 points`.
  func points(_ gain: TestGain) -> String {
    let sign = gain.points > 0 ? "+" : gain.points < 0 ? "−" : ""
    return self(
      Message(
        "learning.gain.points", .number(Int(gain.points.magnitude)),
        .text("\(sign)\(gain.points.magnitude)")))
  }
}

/// What a cohort gained, in all and lesson by lesson.
struct CohortGainView: Component {
  let gain: CohortGain
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    section(.ariaLabelledby("gain")) {
      h2(.id("gain")) { say("learning.gain") }
      if let whole = gain.whole, let people = gain.people {
        p(.class("hint")) { visit.words(Message("learning.gain.how", .number(people))) }
        dl(.class("facts")) {
          dt { say("learning.gain.whole") }
          dd { GainBars(gain: whole, visit: visit) }
          for row in gain.lessons {
            dt { row.title.text(visit.language) }
            dd { GainBars(gain: row.gain, visit: visit) }
          }
        }
      } else {
        p(.class("muted")) {
          visit.words(Message("learning.gain.few", .number(CohortGain.least)))
        }
      }
      if gain.leavesOut { p(.class("hint")) { say("learning.gain.leaves-out") } }
    }
  }
}

/// Her own two tests: what is to be done, or what came of them.
struct OwnTests: Component {
  let course: Course
  let marks: TestMarks?
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    dl(.class("facts")) {
      dt { say("learning.test.before") }
      dd { part(CourseTests.before, marks?.before) }
      dt { say("learning.test.after") }
      dd { part(CourseTests.after, marks?.after) }
      if let gain = marks?.gain {
        dt { say("learning.gain.mine") }
        dd { GainBars(gain: gain, visit: visit) }
      }
    }
  }

  @MarkupBuilder private func part(_ slug: String, _ taken: TestMarks.Taken?) -> Markup {
    if let taken {
      visit.words(
        Message(
          "learning.quiz.score", .number(taken.score.right), .number(taken.score.count)))
      if !taken.isCurrent {
        " "
        span(.class("muted")) {
          visit.words(Message("learning.test.older", .number(taken.version)))
        }
      }
    } else if let test = course.quizPlace(slug) {
      a(.href(visit.learning.quiz(test, of: course))) { say("learning.test.take") }
    }
  }
}
