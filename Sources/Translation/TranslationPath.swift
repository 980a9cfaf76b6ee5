import Core
import Web

/// Where the pages of this room are.
enum TranslationPath {
  static func home(_ visit: Visit) -> URLPath { visit.path("words") }
  static func glossary(_ visit: Visit) -> URLPath { visit.path("words", "glossary") }
  static func send(_ visit: Visit) -> URLPath { visit.path("words", "sentence") }
  static func patch(_ visit: Visit) -> URLPath { visit.path("words", "corrections.patch") }

  static func sentence(_ sentence: Sentence, _ visit: Visit) -> URLPath {
    visit.path(
      "words", "sentence",
      query: [("file", sentence.text.path), ("line", String(sentence.line))])
  }

  static func desk(_ state: WordCorrection.State, page: Int = 1, _ visit: Visit) -> URLPath {
    let number = page > 1 ? [("page", String(page))] : []
    return visit.path(
      "words", "corrections", query: [("state", state.rawValue)] + number)
  }

  static func judgement(_ id: ID<WordCorrection>, _ visit: Visit) -> URLPath {
    visit.path("words", "corrections", id.description, "judgement")
  }
}
