import Core
import Web

/// Where the pages of the question bank are.
struct BankPath {
  let visit: Visit

  var list: URLPath { visit.path("questions") }
  func new(for wish: BankWish) -> URLPath {
    visit.path(
      "questions", "new", query: wish.lesson.isEmpty ? [] : [("lesson", wish.lesson)])
  }
  var upload: URLPath { visit.path("questions", "import") }
  var quiz: URLPath { visit.path("questions", "quiz") }

  func list(_ wish: BankWish, page: Int = 1) -> URLPath {
    visit.path(
      "questions", query: wish.query + (page > 1 ? [("page", String(page))] : []))
  }
  /// The bank, looked through for a spot of a draft.
  func list(into spot: QuizSpot, of course: String) -> URLPath {
    visit.path("questions", query: [("into", "\(course)/\(spot.name)")])
  }
  var placement: URLPath { visit.path("questions", "placement") }
  /// The ticked questions, to be put into a draft that is still to be chosen.
  func quiz(_ ticked: [String], in language: Language, course: String? = nil) -> URLPath {
    visit.path(
      "questions", "quiz",
      query: ticked.map { ("q", $0) } + [("in", language.rawValue)]
        + (course.map { [("course", $0)] } ?? []))
  }
  func question(_ id: ID<BankQuestion>) -> URLPath { visit.path("questions", id.description) }
  func drop(_ id: ID<BankQuestion>) -> URLPath {
    visit.path("questions", id.description, "drop")
  }
  func export(_ file: String, _ wish: BankWish, in language: Language) -> URLPath {
    visit.path("questions", file, query: wish.query + [("in", language.rawValue)])
  }
}

extension Visit {
  var bank: BankPath { BankPath(visit: self) }
}
