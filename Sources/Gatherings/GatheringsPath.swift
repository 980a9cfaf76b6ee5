import Core
import Web

/// Where the pages of this room are.
enum GatheringsPath {
  static func list(_ visit: Visit, page: Int = 1) -> URLPath {
    visit.path("gatherings", query: page > 1 ? [("page", String(page))] : [])
  }

  static func new(_ visit: Visit) -> URLPath { visit.path("gatherings", "new") }
  static func feed(_ visit: Visit) -> URLPath { visit.path("gatherings.ics") }

  static func gathering(_ id: ID<Gathering>, _ visit: Visit) -> URLPath {
    visit.path("gatherings", id.description)
  }

  /// A place below a gathering: `edit`, `attendance`, `notice.pdf`.
  static func part(
    _ id: ID<Gathering>, _ name: String, _ visit: Visit, query: [(String, String)] = []
  ) -> URLPath {
    visit.path("gatherings", id.description, name, query: query)
  }

  /// Something of a gathering: an item, a motion, a resolution.
  static func thing<Thing>(
    _ thing: ID<Thing>, _ kind: String, of id: ID<Gathering>, _ visit: Visit
  ) -> URLPath {
    visit.path("gatherings", id.description, kind, thing.description)
  }

  static func thing<Thing>(
    _ thing: ID<Thing>, _ kind: String, _ part: String, of id: ID<Gathering>, _ visit: Visit
  ) -> URLPath {
    visit.path("gatherings", id.description, kind, thing.description, part)
  }
}
