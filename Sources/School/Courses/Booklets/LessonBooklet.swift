import Core
import Markdown
import Markup
import Paper
import Web

/// A lesson laid out for paper: its text, its questions, its sources, and the answers at the back.
struct LessonBooklet {
  let book: CourseBook
  let chapter: BookChapter

  var paper: PaperBooklet {
    let draft =
      chapter.text.translation == .draft ? [book.say("web.translation.draft")] : []
    return PaperBooklet(
      title: chapter.text.title, course: book.title, facts: [book.facts(of: chapter)] + draft,
      parts: chapter.blocks.flatMap { parts(of: $0, indent: 0) } + questions + sources,
      back: answers, notes: book.say("books.notes"))
  }

  private func parts(of block: MarkdownBlock, indent: Int) -> [PaperBooklet.Part] {
    switch block {
    case .heading(let level, let line): [.heading(line.plain, level: level)]
    case .paragraph(let line): pictures(in: line) + paragraph(line, indent: indent)
    case .quote(let blocks): blocks.map { .quote($0.runs) }
    case .list(let start, let items):
      items.enumerated().flatMap { place, item in
        self.item(start.map { "\($0 + place)." } ?? "•", item, indent: indent)
      }
    case .code(let text): [.paragraph([PaperRun(text)], indent: indent + 1)]
    case .table(let head, let rows):
      [
        .table(
          PaperTable(
            columns: head.map { PaperTable.Column($0.plain) },
            rows: rows.map { $0.map(\.plain) }))
      ]
    case .rule: [.rule]
    }
  }

  private func paragraph(_ line: [MarkdownInline], indent: Int) -> [PaperBooklet.Part] {
    let runs = line.runs { picture($0) == nil }
    return runs.isEmpty ? [] : [.paragraph(runs, indent: indent)]
  }

  private func item(
    _ mark: String, _ blocks: [MarkdownBlock], indent: Int
  ) -> [PaperBooklet.Part] {
    guard case .paragraph(let line) = blocks.first else {
      return blocks.flatMap { parts(of: $0, indent: indent + 1) }
    }
    // A plan breaks off where her own words come in.
    let isOpen = line.plain.hasSuffix("…")
    return [.item(mark: mark, line.runs { _ in true }, indent: indent)]
      + (isOpen ? [.lines(1)] : [])
      + blocks.dropFirst().flatMap { parts(of: $0, indent: indent + 1) }
  }

  private func pictures(in line: [MarkdownInline]) -> [PaperBooklet.Part] {
    line.compactMap { piece in
      guard case .image(let address, let alt) = piece, let image = picture(address) else {
        return nil
      }
      return .picture(image, caption: alt)
    }
  }

  /// Of a picture that paper does not know, its words are printed; of a photograph nothing but
  /// itself is laid into the paper, not where it was taken.
  private func picture(_ address: String) -> PaperImage? {
    guard let bytes = chapter.media[address] else { return nil }
    if let image = PaperImage(png: bytes) { return image }
    guard let plain = PlainPicture(file: bytes), plain.kind == .jpeg else { return nil }
    return PaperImage(jpeg: plain.bytes, turn: plain.turn)
  }

  private var questions: [PaperBooklet.Part] {
    guard !chapter.questions.isEmpty else { return [] }
    return [.heading(book.say("books.questions"), level: 1)]
      + chapter.questions.flatMap { parts(of: $0) }
  }

  private func parts(of question: BookQuestion) -> [PaperBooklet.Part] {
    let hint = book.hint(of: question).map { [PaperRun(" \($0)", isItalic: true)] } ?? []
    let box = question.kind.isChosen ? "☐ " : ""
    return [
      .item(
        mark: "\(question.number).", [PaperRun(question.text, isBold: true)] + hint, indent: 0)
    ]
      + question.halves.enumerated().map { place, half in
        .item(mark: "\(place + 1).", [PaperRun(half)], indent: 1)
      }
      + question.choices.map { choice in
        .item(mark: "\(box)\(choice.letter))", [PaperRun(choice.text)], indent: 1)
      } + (question.lines > 0 ? [.lines(question.lines)] : [])
  }

  private var answers: [PaperBooklet.Part] {
    let answered = chapter.questions.filter(\.hasAnswer)
    guard !answered.isEmpty else { return [] }
    return [.heading(book.say("books.answers"), level: 1)]
      + answered.map { question in
        .item(
          mark: "\(question.number).",
          [
            PaperRun(question.right, isBold: true),
            PaperRun("  \(question.reasons.joined(separator: " "))"),
          ], indent: 0)
      }
  }

  private var sources: [PaperBooklet.Part] {
    guard !chapter.lesson.sources.isEmpty else { return [] }
    return [.heading(book.say("learning.sources"), level: 1)]
      + chapter.lesson.sources.map { source in
        let checked = book.say("learning.source.checked", .text(source.checked.dotted))
        return .small(
          mark: "•",
          [
            PaperRun("\(source.title.text(book.language)) (\(source.language)), \(checked). "),
            PaperRun(source.address.address, isItalic: true),
          ])
      }
  }
}
