import Core
import Localization
import Markup
import Web

/// How a statement was answered: a bar of two colours, and the same in words.
struct AnswerBar: Component {
  let told: ToldOpinion
  let words: Localizer

  var body: Markup {
    if told.isUntold {
      p(.class("muted")) { words(Message("deliberation.told.nothing")) }
    } else {
      let agrees = told.agrees.percent
      let refuses = min(told.disagrees.percent, 100 - agrees)
      svg(
        .viewBox("0 0 100 6"), .class("answer-bar"), .ariaHidden("true"),
        .init("preserveAspectRatio", "none")
      ) {
        rect(.width("100"), .height("6"), .class("track"))
        rect(.width("\(agrees)"), .height("6"), .class("agrees"))
        rect(.x("\(100 - refuses)"), .width("\(refuses)"), .height("6"), .class("disagrees"))
      }
      p(.class("answer-figures")) {
        words(
          Message(
            "deliberation.told.line", .message(told.agrees.message),
            .message(told.disagrees.message), .message(told.passes.message)))
      }
    }
  }
}

/// Statements with their bars.
struct OpinionList: Component {
  let opinions: [ToldOpinion]
  let words: Localizer

  var body: Markup {
    ul(.class("plain-list")) {
      for told in opinions {
        li {
          p(.class("said")) { OpinionText(opinion: told.opinion) }
          AnswerBar(told: told, words: words)
        }
      }
    }
  }
}
