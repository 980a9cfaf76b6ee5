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
    ("package.zip", "books.take.package"),
  ]

  var body: Markup {
    section(.ariaLabelledby("take")) {
      h2(.id("take")) { visit.words(Message("books.take")) }
      ul(.class("plain-list")) {
        for (name, key) in CourseTakeAway.files {
          li { a(.href(visit.learning.file(name, of: course))) { visit.words(Message(key)) } }
        }
      }
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
    }
  }
}
