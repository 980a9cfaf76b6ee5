import Core
import Markdown

/// A lesson for the wall: one idea a slide.
struct SlideDeck: Sendable {
  let slides: [Slide]

  init(_ book: CourseBook, _ chapter: BookChapter) {
    var slides = [
      Slide(kind: .title, heading: chapter.text.title, content: .text(book.title))
    ]
    slides += SlideCutter.slides(of: chapter.blocks)
    for question in chapter.questions {
      let heading = "\(question.number). \(question.text)"
      slides.append(
        Slide(
          kind: .question, heading: heading, content: .question(question, isAnswered: false)))
      guard question.hasAnswer else { continue }
      slides.append(
        Slide(kind: .answer, heading: heading, content: .question(question, isAnswered: true)))
    }
    self.slides = slides
  }
}

/// What is on the wall at one time.
struct Slide: Sendable {
  enum Kind: String { case title, text, question, answer }

  enum Content: Sendable {
    case text(String)
    case blocks([MarkdownBlock])
    case question(BookQuestion, isAnswered: Bool)
  }

  let kind: Kind
  let heading: String
  let content: Content
}
