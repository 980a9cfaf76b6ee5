import Core
import Localization
import Markup
import Web

/// The wall of recognition.
struct WallPage: Page {
  let model: WallModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .stories }
  var title: String { say("stories.wall") }

  var body: Markup {
    p { a(.href(visit.stories.home)) { say("stories.title") } }
    h1 { title }
    p { say("stories.wall.what") }
    FaultSummary(state, words)
    if !model.waiting.isEmpty { waiting }
    if !model.aboutHer.isEmpty { aboutHer }
    if !model.own.isEmpty { own }
    if model.thanks.isEmpty { p(.class("notice plain")) { say("stories.wall.none") } }
    div(.class("cards")) {
      for one in model.thanks { section(.class("card")) { ThanksWords(thanks: one, words: words) } }
    }
    pager
    if visit.viewer.person != nil { writing }
  }

  private var waiting: Markup {
    section {
      h2 { say("stories.waiting") }
      for one in model.waiting {
        section(.class("card")) {
          ThanksWords(thanks: one, words: words)
          if one.author != visit.viewer.person { looking(one) }
        }
      }
    }
  }

  private func looking(_ one: Thanks) -> Markup {
    .group([
      CommandForm(visit.stories.thanks(one.id, "showing"), visit: visit, class: "inline") {
        button(.class("button"), .type("submit")) { say("stories.show") }
      }.body,
      details {
        summary { say("stories.hide") }
        CommandForm(visit.stories.thanks(one.id, "hiding"), visit: visit) {
          label(.for("reason-\(one.id)")) { say("stories.hide.reason") }
          input(.type("text"), .id("reason-\(one.id)"), .name("reason"), .maxlength("300"))
          button(.class("danger"), .type("submit")) { say("stories.hide") }
        }
      },
    ])
  }

  private var aboutHer: Markup {
    section(.id("about-you")) {
      h2 { say("stories.wall.about-you") }
      p { say("stories.wall.about-you.what") }
      for one in model.aboutHer {
        section(.class("card")) {
          ThanksWords(thanks: one, words: words)
          CommandForm(visit.stories.thanks(one.id, "own"), visit: visit, class: "inline") {
            input(.type("hidden"), .name("hidden"), .value(one.isHiddenByHer ? "no" : "yes"))
            button(.class(one.isHiddenByHer ? "button quiet" : "danger"), .type("submit")) {
              say(one.isHiddenByHer ? "stories.wall.hang" : "stories.wall.take")
            }
          }
        }
      }
    }
  }

  private var own: Markup {
    section {
      h2 { say("stories.wall.own") }
      ul(.class("plain-list")) {
        for one in model.own {
          li {
            "\(one.name): \(one.words)"
            p {
              span(.class(one.stage == .hidden ? "tag bad" : "tag warn")) {
                words(Message(key: "stories.stage.\(one.stage.rawValue)", arguments: []))
              }
              if !one.reason.isEmpty {
                " "
                words(Message("stories.reason", .text(one.reason)))
              }
            }
          }
        }
      }
    }
  }

  @MarkupBuilder private var pager: Markup {
    if model.page > 1 || model.hasMore {
      nav(.class("pager"), .ariaLabel(words(Message("web.pages")))) {
        if model.page > 1 {
          a(.href(visit.stories.wall(page: model.page - 1)), .rel("prev")) {
            words(Message("web.previous"))
          }
        }
        if model.hasMore {
          a(.href(visit.stories.wall(page: model.page + 1)), .rel("next")) {
            words(Message("web.next"))
          }
        }
      }
    }
  }

  private var writing: Markup {
    section(.class("card"), .id("thank")) {
      h2 { say("stories.thank") }
      CommandForm(visit.stories.wall, visit: visit, waits: true) {
        TextField("to", Message("stories.thank.to"), state, words)
        TextArea(
          "words", Message("stories.thank.words"), state, words,
          hint: Message("stories.thank.words.hint"))
        TextField("on", Message("stories.thank.on"), state, words, type: "date")
        p(.class("hint")) { say("stories.thank.looked") }
        button(.class("button"), .type("submit")) { say("stories.thank.send") }
      }
    }
  }
}

/// Who thanks whom, for what and when.
struct ThanksWords: Component {
  let thanks: Thanks
  let words: Localizer

  var body: Markup {
    p { strong { thanks.name } }
    PlainWords(text: thanks.words)
    p(.class("muted")) { "\(thanks.authorName), \(words.date(thanks.happenedOn))" }
  }
}
