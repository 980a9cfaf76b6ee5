import Core
import Markdown

/// What a foreign file holds, as far as it can be taken: nothing of it runs or is served as it was.
struct ForeignCourse {
  var title: String
  /// The language it says it is in, if that is one of ours.
  var language: Language?
  var lessons: [ForeignLesson] = []
  var notes: [ForeignNote] = []

  init(title: String, language: Language? = nil) {
    self.title = title
    self.language = language
  }

  mutating func note(
    _ place: String, line: Int? = nil, _ key: String, _ arguments: Message.Argument...
  ) {
    notes.append(
      ForeignNote(place, line: line, Message(key: "books.note.\(key)", arguments: arguments)))
  }
}

/// One lesson to be: its text, its questions, its pictures, and the file it comes from.
struct ForeignLesson {
  let place: String
  var title: String
  var blocks: [MarkdownBlock]
  var questions: [ForeignQuestion] = []
  /// Questions that are in our own form already.
  var quiz: QuizText?
  /// Pictures by the address that the text has for them, `media/…`.
  var media: [String: [UInt8]] = [:]
}

/// A question as other programs ask it, in our kinds.
struct ForeignQuestion {
  struct Option {
    let text: String
    let isRight: Bool
    let feedback: String?
  }

  let kind: Question.Kind
  let text: String
  let options: [Option]
  /// What is said to everybody.
  var explanation = ""
}

/// The kinds of file from which a course can be taken.
package enum ForeignKind: String, Sendable {
  case package, markdown, website, epub, h5p, scorm
}
