import Core
import Database
import Web

/// One language of a lesson or of its questions: what stands there now.
struct TextSide: Sendable {
  let language: Language
  let file: DraftFile?
  /// Who wrote it last, if it was not she who looks.
  let writer: String?
  let text: String

  var draft: DraftText { DraftText(text) }
  var blob: String { file?.blob.description ?? "" }

  /// The questions as the form says them; what it does not ask stays as it is, such as the tries.
  func quiz(_ translation: String, _ body: String) -> DraftText {
    let other = draft.head.filter { $0.key != "translation" }
    return DraftText([("translation", translation)] + other, body: body)
  }

  /// Both languages of a file.
  static func both(
    _ sides: LanguagePair, in course: AuthoredCourse, tx: borrowing Transaction<some Any>,
    at path: (Language) -> String
  ) throws -> [TextSide] {
    let files = try course.draftFiles(in: tx)
    return try sides.both.map { language in
      let path = path(language)
      let writer = try files[path]?.changedBy.flatMap { person in
        try tx.first("SELECT name FROM person WHERE id = \(person)") { row in
          try row(0) as String
        }
      }
      return TextSide(
        language: language, file: files[path], writer: writer,
        text: try course.draftText(path, in: tx) ?? "")
    }
  }
}
