import Core
import Localization
import Markup
import Web

/// A lesson to read, or to print.
struct LessonPage: Page {
  let model: LessonModel
  let visit: Visit

  private var text: LessonText { model.text }
  private var path: LearningPath { visit.learning }

  var patch: Patch { .school }
  var title: String { text.title }

  var keeps: [URLPath] { path.keeps(model.lesson, of: model.course) }
  var keptFiles: [URLPath] { model.course.media(of: model.lesson) }

  var body: Markup {
    p {
      a(.href(path.course(model.course)), .lang(text.language.tag)) {
        model.course.title.text(text.language)
      }
    }
    h1(.lang(text.language.tag)) { title }
    p(.class("muted")) {
      visit.words(Message("learning.minutes", .number(text.minutes)))
      if let month = text.lawChecked {
        " · "
        visit.words(Message("learning.law-checked", .text(month.dotted)))
      }
    }
    languages
    DraftNotice(text.translation, visit: visit)
    article(.class("prose"), .lang(text.language.tag)) { text.prose }
    if !model.roleModels.isEmpty { RoleModelList(stories: model.roleModels, visit: visit) }
    if !model.lesson.sources.isEmpty {
      SourceList(sources: model.lesson.sources, visit: visit)
    }
    LessonSteps(model: model, visit: visit)
    LessonTakeAway(model: model, visit: visit)
  }

  private var languages: Markup {
    nav(.class("languages"), .ariaLabel(visit.words(Message("learning.content-language")))) {
      span { visit.words(Message("learning.content-language")) }
      for language in Language.allCases {
        " "
        if language == text.language {
          strong(.lang(language.tag)) { language.endonym }
        } else {
          a(
            .href(path.lesson(model.lesson, of: model.course, in: language)), .lang(language.tag)
          ) { language.endonym }
        }
      }
    }
  }
}

/// The way to the stories of women who did it.
struct RoleModelList: Component {
  let stories: [RoleModel]
  let visit: Visit

  var body: Markup {
    section(.class("card"), .id("role-models")) {
      h2 { visit.words(Message("learning.role-models")) }
      ul {
        for story in stories {
          li {
            a(
              .href(URLPath([visit.language.rawValue] + story.path)), .lang(story.language.tag)
            ) { story.title }
          }
        }
      }
    }
  }
}

/// What comes after reading: say so, answer the quiz, go on.
struct LessonSteps: Component {
  let model: LessonModel
  let visit: Visit

  var body: Markup {
    if let standing = model.standing {
      if standing.finished == nil {
        LearningForm(visit.learning.finish(model.lesson, of: model.course), visit: visit) {
          button(.class("button"), .type("submit")) {
            visit.words(Message("learning.lesson.finish"))
          }
        }
      } else {
        LessonTags(standing: standing, visit: visit)
      }
    }
    p(.class("button-row")) {
      if visit.viewer.person != nil && !model.lesson.quiz.questions.isEmpty {
        a(.class("button"), .href(visit.learning.quiz(model.lesson, of: model.course))) {
          visit.words(Message("learning.quiz.open"))
        }
      }
      if let next = model.course.lesson(after: model.lesson) {
        a(.class("button quiet"), .href(visit.learning.lesson(next, of: model.course))) {
          visit.words(Message("learning.lesson.next"))
        }
      }
    }
  }
}

/// Where the facts of a lesson can be read by anybody.
struct SourceList: Component {
  let sources: [LessonSource]
  let visit: Visit

  var body: Markup {
    section(.ariaLabelledby("sources")) {
      h2(.id("sources")) { visit.words(Message("learning.sources")) }
      ul { for source in sources { item(source) } }
    }
  }

  private func item(_ source: LessonSource) -> Markup {
    li {
      a(.href(external: source.address), .hreflang(source.language), .rel("noopener nofollow")) {
        source.title.text(visit.contentLanguage)
      }
      span(.class("muted")) {
        " (\(source.language)), "
        visit.words(Message("learning.source.checked", .text(source.checked.dotted)))
      }
    }
  }
}
