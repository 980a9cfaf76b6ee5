import Core
import Localization
import Markup
import Web

/// The forms in which a course can be taken along, where there is no connection.
struct CourseTakeAway: Component {
  let course: Course
  let visit: Visit

  private static let files = [
    ("book.epub", "books.take.epub"), ("pages.zip", "books.take.pages"),
    ("scorm.zip", "books.take.scorm"), ("package.zip", "books.take.package"),
  ]

  var body: Markup {
    section(.ariaLabelledby("take")) {
      h2(.id("take")) { visit.words(Message("books.take")) }
      ul(.class("plain-list")) {
        for (name, key) in CourseTakeAway.files {
          li {
            a(.href(visit.learning.file(name, of: course))) { visit.words(Message(key)) }
            if name == "scorm.zip" {
              span(.class("hint")) { " \(visit.words(Message("books.take.scorm.hint")))" }
            }
          }
        }
      }
      if visit.viewer.may(.staff), course.tests != nil {
        ul(.class("plain-list")) { for test in QuizSpot.tests { li { questions(of: test) } } }
      }
    }
  }

  private func questions(of test: String) -> Markup {
    a(.href(visit.learning.questions(test, of: course))) {
      let name = visit.title(of: .test(test), Translated())
      visit.words(Message("books.away.link", .text(name)))
    }
  }
}

/// A lesson on paper and on the wall.
struct LessonTakeAway: Component {
  let model: LessonModel
  let visit: Visit

  var body: Markup {
    ul(.class("plain-list")) {
      li {
        a(.href(visit.learning.booklet(model.lesson, of: model.course))) {
          visit.words(Message("books.booklet"))
        }
        span(.class("hint")) { " \(visit.words(Message("books.booklet.hint")))" }
      }
      li {
        a(.href(visit.learning.slides(model.lesson, of: model.course))) {
          visit.words(Message("books.slides"))
        }
      }
      if visit.viewer.may(.staff), !model.lesson.quiz.questions.isEmpty {
        li {
          a(.href(visit.learning.questions(model.lesson.slug, of: model.course))) {
            visit.words(Message("books.away"))
          }
        }
      }
    }
  }
}
