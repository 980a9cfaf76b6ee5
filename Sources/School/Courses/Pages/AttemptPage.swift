import Core
import Localization
import Markup
import Web

/// What she got right, what not, and why.
struct AttemptPage: Page {
  let model: AttemptModel
  let visit: Visit

  private var language: Language { visit.contentLanguage }

  var patch: Patch { .school }
  var title: String {
    visit.words(Message("learning.quiz.result", .text(model.lesson.title.text(language))))
  }
  /// Practice is answered at once and has no address of its own in another language.
  var alternate: ((Language) -> URLPath)? {
    guard model.number == nil else { return nil }
    let (course, lesson) = (model.course.slug, model.lesson.slug)
    return { URLPath([$0.rawValue, "courses", course, lesson, "quiz"]) }
  }

  var body: Markup {
    h1 { title }
    summary
    ShareBar(
      model.score.right, of: model.score.count, visit.words.percent(model.score.percent))
    if model.questions.isEmpty {
      p(.class("muted")) { visit.words(Message("learning.quiz.changed")) }
    }
    for question in model.questions { AnsweredQuestion(question: question, visit: visit) }
    ways
  }

  private var summary: Markup {
    let isEnough = model.score.reaches(model.needed)
    return p(.class(isEnough ? "notice good" : "notice")) {
      visit.words(
        Message("learning.quiz.score", .number(model.score.right), .number(model.score.count)))
      if !isEnough {
        " "
        visit.words(Message("learning.quiz.needed", .text(visit.words.percent(model.needed))))
      }
      if model.number == nil {
        " "
        visit.words(Message("learning.quiz.not-kept"))
      }
    }
  }

  private var ways: Markup {
    p(.class("button-row")) {
      if let next = model.course.lesson(after: model.lesson) {
        a(.class("button"), .href(visit.learning.lesson(next, of: model.course))) {
          visit.words(Message("learning.lesson.next"))
        }
      }
      a(.class("button quiet"), .href(visit.learning.quiz(model.lesson, of: model.course))) {
        visit.words(Message("learning.quiz.again"))
      }
      a(.class("button quiet"), .href(visit.learning.progress)) {
        visit.words(Message("learning.progress.mine"))
      }
    }
  }
}

/// One answered question: her answer, the right one, and what is to be said of each.
struct AnsweredQuestion: Component {
  let question: AttemptModel.Item
  let visit: Visit

  private var language: Language { visit.contentLanguage }

  var body: Markup {
    section(.class("card")) {
      h2 {
        "\(question.number). "
        span(.lang(language.tag)) { question.text.text(language) }
      }
      p {
        span(.class(question.isRight ? "tag good" : "tag bad")) {
          visit.words(
            Message(question.isRight ? "learning.answer.right" : "learning.answer.wrong"))
        }
      }
      ul { for choice in question.choices { item(choice) } }
    }
  }

  @MarkupBuilder private func item(_ choice: AttemptModel.Item.Choice) -> Markup {
    if choice.isChosen || choice.option.isRight {
      li {
        span(.lang(language.tag)) { choice.option.text.text(language) }
        if choice.isChosen { mark("learning.answer.yours", "tag") }
        if choice.option.isRight { mark("learning.answer.correct", "tag good") }
        p(.class("muted"), .lang(language.tag)) { choice.option.feedback.text(language) }
      }
    }
  }

  @MarkupBuilder private func mark(_ key: String, _ style: String) -> Markup {
    " "
    span(.class(style)) { visit.words(Message(key)) }
  }
}
