import Core
import HTTP
import Web

/// Where the pages are on which courses are written.
struct AuthoringPath {
  let visit: Visit

  var courses: URLPath { visit.path("authoring") }
  var copies: URLPath { visit.path("authoring", "copies") }
  func courses(page: Int) -> URLPath {
    visit.path("authoring", query: [("page", String(page))])
  }
  func course(_ slug: String) -> URLPath { visit.path("authoring", slug) }
  func head(_ slug: String) -> URLPath { visit.path("authoring", slug, "head") }
  func publication(_ slug: String) -> URLPath { visit.path("authoring", slug, "publication") }
  func withdrawal(_ slug: String) -> URLPath { visit.path("authoring", slug, "withdrawal") }
  func lessons(_ slug: String) -> URLPath { visit.path("authoring", slug, "lessons") }

  func lesson(_ lesson: String, of slug: String) -> URLPath {
    visit.path("authoring", slug, "lessons", lesson)
  }
  func lesson(_ lesson: String, of slug: String, _ part: String) -> URLPath {
    visit.path("authoring", slug, "lessons", lesson, part)
  }
  /// A page on which two languages stand beside one another.
  func lesson(_ lesson: String, of slug: String, sides: LanguagePair) -> URLPath {
    visit.path(
      "authoring", slug, "lessons", lesson,
      query: [("left", sides.left.rawValue), ("right", sides.right.rawValue)])
  }
  /// Where what is asked at a spot is written, or one step below.
  func questions(
    _ spot: QuizSpot, of slug: String, _ more: String..., sides: LanguagePair? = nil,
    query: [(String, String)] = []
  ) -> URLPath {
    let languages =
      sides.map { [("left", $0.left.rawValue), ("right", $0.right.rawValue)] } ?? []
    let segments = ["authoring", slug, "lessons", spot.name, "questions"] + more
    return URLPath([visit.language.rawValue] + segments, query: languages + query)
  }
  /// Where the draft's pictures and sounds are shown to those who write it.
  func media(_ lesson: String, of slug: String) -> URLPath {
    visit.path("authoring", slug, "lessons", lesson, "files")
  }
  func media(_ lesson: String, of slug: String, _ name: String) -> URLPath {
    visit.path("authoring", slug, "lessons", lesson, "files", name)
  }
  func version(of cohort: ID<Cohort>) -> URLPath {
    visit.path("cohorts", cohort.description, "course")
  }
}

extension Visit {
  var authoring: AuthoringPath { AuthoringPath(visit: self) }
}

/// The two languages that stand side by side.
struct LanguagePair: Sendable, Equatable {
  let left: Language
  let right: Language

  /// Those asked for; otherwise the reader's own and the one most likely beside it.
  init(_ visit: Visit) {
    let left = visit.form["left"].flatMap(Language.init(rawValue:)) ?? visit.language
    let right = visit.form["right"].flatMap(Language.init(rawValue:))
    self.init(left, right ?? (left == .ky ? .ru : .ky))
  }

  init(_ left: Language, _ right: Language) {
    self.left = left
    self.right = left == right ? (left == .ky ? .ru : .ky) : right
  }

  var both: [Language] { [left, right] }
}
