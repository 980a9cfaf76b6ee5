import Core
import Localization
import Markup
import Web

/// What a course is about, and its lessons in their order.
struct CoursePage: Page {
  let model: CourseModel
  let visit: Visit

  private var language: Language { visit.contentLanguage }

  var patch: Patch { .school }
  var title: String { model.course.title.text(language) }

  var keeps: [URLPath] {
    [visit.learning.course(model.course)]
      + model.course.lessons.flatMap { visit.learning.keeps($0, of: model.course) }
  }

  var keptFiles: [URLPath] { model.course.lessons.flatMap { model.course.media(of: $0) } }

  var body: Markup {
    p { a(.href(visit.learning.courses)) { visit.words(Message("learning.courses")) } }
    h1(.lang(language.tag)) { title }
    DraftNotice(model.course.translations[language], visit: visit)
    p(.lang(language.tag)) { model.course.summary.text(language) }
    if let cohort = model.cohort {
      p(.class("muted")) {
        visit.words(
          Message("learning.course.cohort", .text(cohort.plan.title.text(visit.language))))
      }
    }
    if model.cohort != nil, model.course.tests != nil {
      OwnTests(course: model.course, marks: model.tests, visit: visit)
    }
    ol(.class("steps")) { for item in model.lessons { row(item) } }
    CourseTakeAway(course: model.course, visit: visit)
  }

  private func row(_ item: CourseModel.Item) -> Markup {
    let text = item.lesson.text(language)
    return li {
      if let unit = model.course.unit(at: item.lesson) {
        p(.class("unit"), .lang(language.tag)) { unit.title.text(language) }
      }
      h2(.lang(language.tag)) {
        a(.href(visit.learning.lesson(item.lesson, of: model.course))) { text?.title ?? "" }
      }
      p(.class("muted")) {
        visit.words(Message("learning.minutes", .number(text?.minutes ?? 0)))
      }
      if let standing = item.standing {
        LessonTags(standing: standing, visit: visit)
        if standing.state == .new { start(item.lesson) }
      }
    }
  }

  private func start(_ lesson: Lesson) -> Markup {
    LearningForm(visit.learning.start(lesson, of: model.course), visit: visit) {
      button(.class("button"), .type("submit")) { visit.words(Message("learning.lesson.start")) }
    }.body
  }
}

/// Where she stands in a lesson, in words.
struct LessonTags: Component {
  let standing: LessonStanding
  let visit: Visit

  var body: Markup {
    p {
      switch standing.state {
      case .new: span(.class("tag")) { visit.words(Message("learning.state.new")) }
      case .started: span(.class("tag warn")) { visit.words(Message("learning.state.started")) }
      case .finished: span(.class("tag good")) { visit.words(Message("learning.state.finished")) }
      }
      if let best = standing.best {
        " "
        span(.class("tag")) {
          visit.words(
            best.isJudged
              ? Message(
                "learning.quiz.\(standing.counting.rawValue)", .number(best.right),
                .number(best.count)) : Message("learning.quiz.answered"))
        }
      }
    }
  }
}

/// A form of a lesson: a content language that she chose goes along.
struct LearningForm: Component {
  let form: CommandForm

  init(
    _ action: URLPath, visit: Visit, waits: Bool = true, @MarkupBuilder content: () -> Markup
  ) {
    let inner = content()
    form = CommandForm(action, visit: visit, waits: waits) {
      if visit.contentLanguage != visit.language {
        input(.type("hidden"), .name("content"), .value(visit.contentLanguage.rawValue))
      }
      inner
    }
  }

  var body: Markup { form.body }
}
