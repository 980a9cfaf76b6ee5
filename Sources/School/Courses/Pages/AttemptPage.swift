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
    if model.score.isJudged {
      ShareBar(
        model.score.right, of: model.score.count, visit.words.percent(model.score.percent))
    }
    if model.questions.isEmpty && !model.isSecret {
      p(.class("muted")) { visit.words(Message("learning.quiz.changed")) }
    }
    if model.isSecret {
      p { visit.words(Message("learning.test.secret")) }
    } else {
      for item in model.questions { AnsweredQuestion(item: item, visit: visit) }
    }
    ways
  }

  private var summary: Markup {
    let isEnough = model.score.reaches(model.needed)
    return p(.class(isEnough ? "notice good" : "notice")) {
      visit.words(
        model.score.isJudged
          ? Message("learning.quiz.score", .number(model.score.right), .number(model.score.count))
          : Message("learning.quiz.thanks"))
      if !isEnough {
        " "
        visit.words(Message("learning.quiz.needed", .text(visit.words.percent(model.needed))))
        if model.left != 0 {
          " "
          visit.words(Message("learning.tries.again.\(model.lesson.quiz.counting.rawValue)"))
        }
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
      if model.left != 0 {
        a(.class("button quiet"), .href(visit.learning.quiz(model.lesson, of: model.course))) {
          visit.words(Message("learning.quiz.again"))
        }
      }
      a(.class("button quiet"), .href(visit.learning.progress)) {
        visit.words(Message("learning.progress.mine"))
      }
    }
  }
}
