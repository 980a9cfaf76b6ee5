import Core
import Web

/// Where the pages of this room are.
struct StoriesPath {
  private let visit: Visit

  fileprivate init(_ visit: Visit) { self.visit = visit }

  var home: URLPath { visit.path("stories") }
  var new: URLPath { visit.path("stories", "new") }
  var wall: URLPath { visit.path("recognition") }

  func list(page: Int) -> URLPath {
    visit.path("stories", query: page > 1 ? [("page", String(page))] : [])
  }

  func wall(page: Int) -> URLPath {
    visit.path("recognition", query: page > 1 ? [("page", String(page))] : [])
  }

  func story(_ id: ID<Story>) -> URLPath { visit.path("stories", id.description) }
  /// A place below a story: `text`, `consents`, `files`.
  func story(_ id: ID<Story>, _ part: String) -> URLPath { story(id).appending(part) }

  func thanks(_ id: ID<Thanks>, _ part: String) -> URLPath {
    visit.path("recognition", id.description, part)
  }
}

extension Visit {
  var stories: StoriesPath { StoriesPath(self) }
}
