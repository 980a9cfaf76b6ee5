import Core
import Localization
import Markup
import Web

/// What was written, to be read and answered; between her who wrote and her who reads.
struct ReadingPage: Page {
  let model: ReadingModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String {
    visit.words(
      Message("learning.writings.of", .text(model.cohort.plan.title.text(visit.language))))
  }

  var body: Markup {
    p {
      a(.href(visit.school.cohort(model.cohort.id))) {
        model.cohort.plan.title.text(visit.language)
      }
    }
    h1 { title }
    p(.class("hint")) { say("learning.writings.between") }
    p {
      a(.href(visit.learning.writings(of: model.cohort.id, isAnswered: !model.isAnswered))) {
        say(model.isAnswered ? "learning.writings.waiting" : "learning.writings.answered")
      }
    }
    FaultSummary(state, visit.words)
    if model.items.isEmpty { p(.class("muted")) { say("learning.writings.none") } }
    for item in model.items { card(item) }
    pager
  }

  private func card(_ item: ReadingModel.Item) -> Markup {
    section(.class("card"), .id("writing-\(item.writing.id)")) {
      h2 { item.name }
      p(.class("muted")) {
        item.lesson.text(visit.language)
        ", "
        visit.words.date(item.sent)
      }
      p {
        item.question.isEmpty ? say("learning.quiz.changed") : item.question.text(visit.language)
      }
      Words(text: item.writing.words)
      reply(item)
    }
  }

  private func reply(_ item: ReadingModel.Item) -> Markup {
    let name = "reply-\(item.writing.id)"
    return CommandForm(
      visit.learning.reply(to: item.writing.id, in: model.cohort.id), visit: visit
    ) {
      input(
        .type("hidden"), .name("page"), .value(String(model.page)))
      if model.isAnswered { input(.type("hidden"), .name("state"), .value("answered")) }
      TextArea(
        name, Message("learning.writing.reply"),
        state.or([name: item.writing.reply]), visit.words, rows: 3)
      button(.class("button"), .type("submit")) { say("learning.writings.send") }
    }.body
  }

  @MarkupBuilder private var pager: Markup {
    if model.last > 1 {
      nav(.class("pager"), .ariaLabel(say("web.pages"))) {
        if model.page > 1 {
          a(.href(way(model.page - 1)), .rel("prev")) { say("web.previous") }
        }
        span {
          visit.words(Message("web.page-of", .number(model.page), .number(model.last)))
        }
        if model.page < model.last {
          a(.href(way(model.page + 1)), .rel("next")) { say("web.next") }
        }
      }
    }
  }

  private func way(_ page: Int) -> URLPath {
    visit.learning.writings(of: model.cohort.id, isAnswered: model.isAnswered, page: page)
  }
}
