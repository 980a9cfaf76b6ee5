import Core
import Web

/// Where the pages of the question bank are.
struct BankPath {
  let visit: Visit

  var list: URLPath { visit.path("questions") }
  var new: URLPath { visit.path("questions", "new") }
  var upload: URLPath { visit.path("questions", "import") }
  var quiz: URLPath { visit.path("questions", "quiz") }

  func list(_ wish: BankWish, page: Int = 1) -> URLPath {
    visit.path(
      "questions", query: wish.query + (page > 1 ? [("page", String(page))] : []))
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
