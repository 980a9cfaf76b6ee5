import Core
import Markdown
import Markup

/// The text of a lesson, with what is said above and below it.
struct BookLesson: Component {
  let book: CourseBook
  let chapter: BookChapter
  let addresses: MarkdownAddresses

  private var text: LessonText { chapter.text }

  var body: Markup {
    h1 { text.title }
    p(.class("muted")) { book.facts(of: chapter) }
    if text.translation == .draft {
      p(.class("notice")) { book.say("web.translation.draft") }
    }
    // The title of the lesson is the first heading.
    section(.lang(text.language.tag)) {
      chapter.blocks.markup(loweringHeadings: 1, addresses)
    }
  }
}

extension CourseBook {
  func facts(of chapter: BookChapter) -> String {
    let month: Month? = chapter.text.lawChecked
    return
      ([say("learning.minutes", .number(chapter.text.minutes))]
      + (month.map { [say("learning.law-checked", .text($0.dotted))] } ?? []))
      .joined(separator: " · ")
  }
}

/// The questions of a lesson to be answered with a pencil, or aloud.
struct BookQuestions: Component {
  let book: CourseBook
  let chapter: BookChapter

  var body: Markup {
    if !chapter.questions.isEmpty {
      section(.class("questions")) {
        h2 { book.say("books.questions") }
        for question in chapter.questions {
          p(.class("question")) {
            strong { "\(question.number). \(question.text)" }
            if let hint = book.hint(of: question) { " \(hint)" }
          }
          if !question.halves.isEmpty { ol { for half in question.halves { li { half } } } }
          if !question.choices.isEmpty {
            ul(.class("choices")) {
              for choice in question.choices { li { "\(choice.letter)) \(choice.text)" } }
            }
          }
        }
      }
    }
  }
}

/// What is right, and why.
struct BookAnswers: Component {
  let chapter: BookChapter

  var body: Markup {
    for question in chapter.questions where question.hasAnswer {
      p { strong { "\(question.number). \(question.right)" } }
      if question.choices.contains(where: { !$0.feedback.isEmpty }) {
        ul(.class("choices")) {
          for choice in question.choices where !choice.feedback.isEmpty {
            li {
              "\(choice.letter)) "
              if choice.isRight { strong { choice.feedback } } else { choice.feedback }
            }
          }
        }
      } else {
        for reason in question.reasons { p { reason } }
      }
    }
  }
}

/// Where the facts of a lesson can be read, and when somebody last did.
struct BookSources: Component {
  let book: CourseBook
  let chapter: BookChapter

  var body: Markup {
    if !chapter.lesson.sources.isEmpty {
      section(.class("sources")) {
        h2 { book.say("learning.sources") }
        ul { for source in chapter.lesson.sources { item(source) } }
      }
    }
  }

  private func item(_ source: LessonSource) -> Markup {
    li {
      a(.href(external: source.address), .hreflang(source.language)) {
        source.title.text(book.language)
      }
      " (\(source.language)), \(book.say("learning.source.checked", .text(source.checked.dotted)))"
    }
  }
}
