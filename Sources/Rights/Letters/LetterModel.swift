import Core
import JSON

/// A letter with its blanks.
struct LetterModel: JSONModel {
  let letter: LetterForm
  let text: LetterText

  static let fields: [JSONField<Self>] = [
    .init("letter") { $0.letter.slug }, .init("language") { $0.text.language },
    .init("title") { $0.text.title }, .init("paragraphs") { $0.text.paragraphs },
    .init("blanks") { $0.letter.blanks },
  ]
}
