import Core
import Localization
import Markup
import Web

/// What people say on a topic: what most share, what parts them, and the groups they form.
struct ResultPage: Page {
  let model: ResultModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var topic: Topic { model.topic }
  var title: String { words(Message("deliberation.results")) }
  var patch: Patch { .deliberation }
  /// The house's clock counts within a moment of the closing.
  var refreshSeconds: Int? { model.isBeingCounted ? 2 : nil }

  var body: Markup {
    p {
      a(.href(DeliberationPath.topic(topic.id, visit))) {
        Said(topic.terms.question, words)
      }
    }
    h1 { title }
    p { StateTag(topic: topic, state: model.state, words: words) }
    p { Participation(tally: model.tally, words: words) }
    if model.isBeingCounted {
      p(.class("notice plain")) { words(Message("deliberation.being-counted")) }
    }
    if let figures = model.figures {
      counted(figures)
    } else if !model.isBeingCounted {
      p(.class("notice plain")) {
        words(
          Message(
            model.state == .closed ? "deliberation.too-few" : "deliberation.not-yet",
            .number(model.tally.people), .number(Topic.fewestPeople)))
      }
    }
  }

  @MarkupBuilder private func counted(_ figures: Figures) -> Markup {
    p(.class("hint")) {
      words(
        Message("deliberation.counted", .number(figures.people), .number(figures.answers)))
      if !figures.isFinal {
        " "
        words(Message("deliberation.counted.steps", .number(Topic.step)))
      }
    }
    part("agreed", model.agreed)
    part("refused", model.refused)
    part("divided", model.divided)
    GroupSections(model: model, figures: figures, words: words)
    h2 { words(Message("deliberation.all.title")) }
    OpinionList(opinions: model.all, words: words)
    Pager(model.paging, words) {
      DeliberationPath.part(topic.id, "results", visit, page: $0)
    }
    p(.class("hint")) { words(Message("deliberation.how", .number(Told.least))) }
    ways(figures)
  }

  @MarkupBuilder private func part(_ name: String, _ opinions: [ToldOpinion]) -> Markup {
    section(.class("card")) {
      h2 { words(Message(key: "deliberation.\(name).title", arguments: [])) }
      if opinions.isEmpty {
        p { words(Message(key: "deliberation.\(name).none", arguments: [])) }
      } else {
        OpinionList(opinions: opinions, words: words)
      }
    }
  }

  private func ways(_ figures: Figures) -> Markup {
    p(.class("button-row")) {
      way("report", "deliberation.report.title")
      way("report.pdf", "deliberation.report.print")
      if figures.isFinal && visit.viewer.may(OpenTopic.access) {
        way("votes.csv", "deliberation.files.votes")
        way("comments.csv", "deliberation.files.comments")
      }
    }
  }

  private func way(_ part: String, _ key: String) -> Markup {
    a(.class("button quiet"), .href(DeliberationPath.part(topic.id, part, visit))) {
      words(Message(key: key, arguments: []))
    }
  }
}
