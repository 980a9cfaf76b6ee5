import Core
import Web

/// Where the pages of this room are.
enum DeliberationPath {
  static func list(_ visit: Visit, page: Int = 1) -> URLPath {
    visit.path("deliberations", query: page > 1 ? [("page", String(page))] : [])
  }

  static func new(_ visit: Visit) -> URLPath { visit.path("deliberations", "new") }
  static func upload(_ visit: Visit) -> URLPath { visit.path("deliberations", "import") }

  /// An upload that waits, and what is done with it: `confirm`, `drop`.
  static func imported(_ id: ID<KeptExport>, _ visit: Visit, page: Int = 1) -> URLPath {
    visit.path(
      "deliberations", "imports", id.description,
      query: page > 1 ? [("page", String(page))] : [])
  }

  static func imported(_ id: ID<KeptExport>, _ part: String, _ visit: Visit) -> URLPath {
    visit.path("deliberations", "imports", id.description, part)
  }

  static func join(_ visit: Visit) -> URLPath { visit.path("deliberations", "join") }

  static func join(_ code: String, _ visit: Visit) -> URLPath {
    visit.path("deliberations", "join", code)
  }

  static func topic(_ id: ID<Topic>, _ visit: Visit) -> URLPath {
    visit.path("deliberations", id.description)
  }

  /// A place below a topic: `cards`, `results`, `wall`.
  static func part(_ id: ID<Topic>, _ name: String, _ visit: Visit, page: Int = 1) -> URLPath {
    visit.path(
      "deliberations", id.description, name, query: page > 1 ? [("page", String(page))] : [])
  }

  /// What is done with one statement: `judgement`, `correction`.
  static func opinion(
    _ number: Int, of id: ID<Topic>, _ name: String, _ visit: Visit
  ) -> URLPath {
    visit.path("deliberations", id.description, "statements", String(number), name)
  }
}
