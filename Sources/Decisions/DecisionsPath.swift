import Core
import Web

/// Where the pages of this room are.
enum DecisionsPath {
  static func list(_ visit: Visit, page: Int = 1) -> URLPath {
    visit.path("decisions", query: page > 1 ? [("page", String(page))] : [])
  }

  static func ledger(_ visit: Visit, page: Int = 1) -> URLPath {
    visit.path("ledger", query: page > 1 ? [("page", String(page))] : [])
  }

  /// A published file of a counted decision.
  static func file(_ name: String, of id: ID<Decision>, _ visit: Visit) -> URLPath {
    visit.path("decisions", id.description, "files", name)
  }

  static func new(_ visit: Visit) -> URLPath { visit.path("decisions", "new") }
  static func upload(_ visit: Visit) -> URLPath { visit.path("decisions", "import") }

  static func decision(
    _ id: ID<Decision>, _ visit: Visit, page: Int = 1
  ) -> URLPath {
    visit.path(
      "decisions", id.description, query: page > 1 ? [("page", String(page))] : [])
  }

  /// A place below a decision: `edit`, `ballot`, `protocol`.
  static func part(_ id: ID<Decision>, _ name: String, _ visit: Visit) -> URLPath {
    visit.path("decisions", id.description, name)
  }

  /// The list at the table, at what was looked for in it.
  static func voters(
    _ id: ID<Decision>, _ visit: Visit, query: String = "", page: Int = 1
  ) -> URLPath {
    visit.path(
      "decisions", id.description, "voters",
      query: (query.isEmpty ? [] : [("q", query)]) + (page > 1 ? [("page", String(page))] : []))
  }

  static func idea(_ decision: ID<Decision>, _ idea: ID<Idea>, _ visit: Visit) -> URLPath {
    visit.path("decisions", decision.description, "ideas", idea.description)
  }

  static func removal(
    of idea: ID<Idea>, in decision: ID<Decision>, _ visit: Visit
  ) -> URLPath {
    visit.path("decisions", decision.description, "ideas", idea.description, "remove")
  }

  /// Where the commission settles which of two ballots of one person counts.
  static func conflicts(_ id: ID<Decision>, _ visit: Visit, page: Int = 1) -> URLPath {
    visit.path(
      "decisions", id.description, "conflicts",
      query: page > 1 ? [("page", String(page))] : [])
  }

  /// A place at the clerks' desk: `register`, `type`, `repeat`.
  static func paper(
    _ id: ID<Decision>, _ name: String, _ visit: Visit, query: [(String, String)] = []
  ) -> URLPath {
    visit.path("decisions", id.description, "paper", name, query: query)
  }
}
