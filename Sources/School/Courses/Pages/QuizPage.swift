import Core
import Localization
import Markup
import Web

/// All questions of a lesson on one page, in the same order for everybody.
struct QuizPage: Page {
  let model: QuizModel
  let state: FormState
  let visit: Visit

  private var language: Language { visit.contentLanguage }

  var patch: Patch { .school }
  var title: String {
    visit.words(Message("learning.quiz.of", .text(model.lesson.title.text(language))))
  }

  var keeps: [URLPath] {
    isLesson
      ? visit.learning.keeps(model.lesson, of: model.course)
      : [visit.learning.quiz(model.lesson, of: model.course)]
  }

  var body: Markup {
    p { back }
    h1 { title }
    DraftNotice(model.lesson.quiz.translations[language], visit: visit)
    if !model.isKept {
      p(.class("notice plain")) { visit.words(Message("learning.quiz.practice")) }
    }
    TryRule(quiz: model.lesson.quiz, left: model.left, visit: visit)
    FaultSummary(state, visit.words)
    if model.left != 0 {
      LearningForm(
        visit.learning.answers(model.lesson, of: model.course), visit: visit, waits: model.isKept
      ) {
        input(.type("hidden"), .name("version"), .value(String(model.course.version)))
        for item in model.items { QuestionField(item: item, state: state, visit: visit) }
        button(.class("button"), .type("submit")) { visit.words(Message("learning.quiz.send")) }
      }
    }
  }

  /// The tests before and after a course are no lesson to read.
  private var isLesson: Bool { model.course.lesson(model.lesson.slug) != nil }

  private var back: Markup {
    a(
      .href(
        isLesson
          ? visit.learning.lesson(model.lesson, of: model.course)
          : visit.learning.course(model.course)), .lang(language.tag)
    ) { (isLesson ? model.lesson.title : model.course.title).text(language) }
  }
}

/// How often a quiz may be answered, and which try counts.
struct TryRule: Component {
  let quiz: Quiz
  let left: Int?
  let visit: Visit

  var body: Markup {
    p(.class(left == 0 ? "notice" : "muted")) {
      if let left {
        visit.words(
          left == 0 ? Message("learning.tries.none") : Message("learning.tries", .number(left)))
        " "
      }
      if quiz.tries != 1 {
        visit.words(Message("learning.tries.\(quiz.counting.rawValue)"))
      }
    }
  }
}
