import Core
import JSON
import Markdown

/// The slides of one lesson in one content language.
struct SlidesModel: JSONModel {
  let course: Course
  let chapter: BookChapter
  let deck: SlideDeck

  static let fields: [JSONField<Self>] = [
    .init("course") { $0.course.slug }, .init("lesson") { $0.chapter.lesson.slug },
    .init("language") { $0.chapter.text.language }, .init("title") { $0.chapter.text.title },
    .init("slides") { $0.deck.slides },
  ]
}

extension Slide: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("kind") { $0.kind.rawValue }, .init("heading") { $0.heading },
    .init("lines") { $0.lines },
  ]

  /// What it says, line by line.
  var lines: [String] {
    switch content {
    case .text(let text): [text]
    case .blocks(let blocks):
      blocks.flatMap { $0.plain.split(separator: "\n").map(String.init) }
    case .question(let question, _): question.halves + question.choices.map(\.text)
    }
  }
}
