import Core
import HTTP
import Localization
import Markup
import Web

/// One question and one big card: what somebody said, and three ways to answer.
struct TopicPage: Page {
  let model: TopicModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var topic: Topic { model.topic }
  var title: String { topic.terms.question.text(visit.language) }
  var patch: Patch { .deliberation }
  var letsGuestsWait: Bool { model.mayAnswer }
  /// Also where a form was sent to and came back.
  var alternate: ((Language) -> URLPath)? {
    let id = topic.id
    return { URLPath([$0.rawValue, "deliberations", id.description]) }
  }

  var body: Markup {
    p { a(.href(DeliberationPath.list(visit))) { words(Message("deliberation.title")) } }
    h1 { Said(topic.terms.question, words) }
    FaultSummary(state, words)
    asking
    if !topic.terms.background.isEmpty {
      details {
        summary { words(Message("deliberation.background")) }
        SaidLines(topic.terms.background, words)
      }
    }
    TopicTrace(topic: topic, editions: model.editions, visit: visit)
    p { StateTag(topic: topic, state: model.state, words: words) }
    p { Participation(tally: model.tally, words: words) }
    if topic.isImported {
      p(.class("notice plain")) {
        words(Message("deliberation.imported", .text(topic.source)))
      }
    }
    ways
    if model.mayAnswer && topic.terms.writers == .voters {
      WritingForm(topic: topic.id, state: state, visit: visit)
    }
    OwnOpinions(own: model.own, words: words)
    desk
  }

  @MarkupBuilder private var asking: Markup {
    if let card = model.card {
      section(.class("opinion-card")) {
        p(.class("muted")) {
          words(
            Message(
              "deliberation.progress", .number(model.answered + 1), .number(model.shown)))
        }
        AnswerForm(opinion: card.opinion, topic: topic.id, visit: visit)
        p(.class("hint")) { words(Message("deliberation.secrecy")) }
      }
    } else if model.mayAnswer {
      p(.class("notice good"), .role("status")) {
        words(Message(model.shown == 0 ? "deliberation.empty" : "deliberation.all-answered"))
      }
    } else if model.state == .open {
      entrance
    }
  }

  @MarkupBuilder private var entrance: Markup {
    if topic.terms.voters == .code {
      p(.class("notice plain")) {
        words(Message("deliberation.needs-code"))
        " "
        a(.href(DeliberationPath.join(visit))) { words(Message("deliberation.join.title")) }
      }
    } else if visit.viewer.person == nil {
      p(.class("notice plain")) {
        words(Message("deliberation.needs-sign-in"))
        " "
        a(.href(visit.path("sign-in", query: [("back", visit.request.path)]))) {
          words(Message("web.sign-in"))
        }
      }
    } else {
      p(.class("notice plain")) { words(Message("deliberation.rule.not-asked")) }
    }
  }

  private var ways: Markup {
    p(.class("button-row")) {
      way("results", .init("deliberation.results"))
      if model.mayAnswer {
        way("answers", .init("deliberation.answers"))
        if model.card != nil { way("cards", .init("deliberation.cards")) }
      }
    }
  }

  @MarkupBuilder private var desk: Markup {
    if visit.viewer.may(OpenTopic.access) {
      Card(words(Message("deliberation.desk.title"))) {
        p(.class("button-row")) {
          way("statements", .init("deliberation.desk.statements"))
          way("wall", .init("deliberation.wall.title"))
          if model.state != .closed {
            way("sheets", .init("deliberation.sheets"))
            way("revision", .init("deliberation.revise"))
          }
        }
        if model.state == .open {
          CommandForm(
            DeliberationPath.part(topic.id, "end", visit), visit: visit, class: "inline-form"
          ) {
            button(.class("button danger"), .type("submit")) {
              words(Message("deliberation.desk.end"))
            }
          }
          p(.class("hint")) { words(Message("deliberation.desk.end.hint")) }
        }
      }
    }
  }

  private func way(_ part: String, _ message: Message) -> Markup {
    a(.class("button quiet"), .href(DeliberationPath.part(topic.id, part, visit))) {
      words(message)
    }
  }
}
