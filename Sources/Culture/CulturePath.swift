import Core
import Web

/// Where the pages of this room are.
struct CulturePath {
  private let visit: Visit

  fileprivate init(_ visit: Visit) { self.visit = visit }

  var home: URLPath { visit.path("culture") }
  func list(page: Int) -> URLPath {
    visit.path("culture", query: page > 1 ? [("page", String(page))] : [])
  }

  func practice(_ practice: Practice) -> URLPath { visit.path("culture", practice.slug) }
  func paper(_ practice: Practice) -> URLPath { visit.path("culture", practice.slug, "card.pdf") }

  var new: URLPath { visit.path("culture", "village", "new") }

  func village(_ id: ID<VillagePractice>) -> URLPath {
    visit.path("culture", "village", id.description)
  }

  /// A place below a practice of the village: `text`, `endorsement`, `files`.
  func village(_ id: ID<VillagePractice>, _ part: String) -> URLPath {
    village(id).appending(part)
  }
}

extension Visit {
  var culture: CulturePath { CulturePath(self) }
}
