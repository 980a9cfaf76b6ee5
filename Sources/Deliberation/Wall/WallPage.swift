import Core
import Localization
import Markup
import People
import Web

/// The whole screen: the question, how to take part, how many do, and what they share so far.
struct WallPage: Page {
  let model: WallModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var result: ResultModel { model.result }
  var title: String { words(Message("deliberation.wall.title")) }
  var patch: Patch { .deliberation }
  var isBare: Bool { true }
  var refreshSeconds: Int? { 5 }

  var body: Markup {
    div(.class("deck big-wall\(model.isDark ? " dark" : "")")) {
      h1 { Said(result.topic.terms.question, words) }
      div(.class("wall-columns")) {
        div {
          numbers
          entrance
        }
        div { outcome }
      }
      ways
    }
  }

  private var numbers: Markup {
    p(.class("wall-numbers")) {
      span {
        strong { words.number(result.tally.people) }
        " "
        words(Message("deliberation.wall.people", .number(result.tally.people)))
      }
      span {
        strong { words.number(result.tally.answers) }
        " "
        words(Message("deliberation.wall.answers", .number(result.tally.answers)))
      }
    }
  }

  @MarkupBuilder private var entrance: Markup {
    if let code = model.code {
      p { words(Message("deliberation.wall.how", .text("\(visit.siteAddress)/d"))) }
      p(.class("wall-word")) { "\(code.prefix(3)) \(code.suffix(3))" }
      Square("\(visit.siteAddress)/d/\(code)")
    } else {
      p { StateTag(topic: result.topic, state: result.state, words: words) }
    }
  }

  @MarkupBuilder private var outcome: Markup {
    if result.figures == nil {
      p {
        words(
          Message(
            "deliberation.not-yet", .number(result.tally.people), .number(Topic.fewestPeople)))
      }
    } else {
      h2 { words(Message("deliberation.agreed.title")) }
      if result.agreed.isEmpty { p { words(Message("deliberation.agreed.none")) } }
      OpinionList(opinions: Array(result.agreed.prefix(WallModel.most)), words: words)
      if !result.divided.isEmpty {
        h2 { words(Message("deliberation.divided.title")) }
        OpinionList(opinions: Array(result.divided.prefix(WallModel.most)), words: words)
      }
    }
  }

  private var ways: Markup {
    p(.class("slide-ways")) {
      a(.href(DeliberationPath.topic(result.topic.id, visit))) {
        words(Message("deliberation.wall.back"))
      }
      a(.href(look(model.isDark ? "light" : "dark"))) {
        words(Message(model.isDark ? "deliberation.wall.light" : "deliberation.wall.dark"))
      }
    }
  }

  private func look(_ look: String) -> URLPath {
    visit.path(
      "deliberations", result.topic.id.description, "wall", query: [("look", look)])
  }
}
