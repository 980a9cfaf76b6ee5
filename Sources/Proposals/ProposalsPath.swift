import Core
import Web

/// Where the pages of this room are.
struct ProposalsPath {
  private let visit: Visit

  fileprivate init(_ visit: Visit) { self.visit = visit }

  var home: URLPath { visit.path("proposals") }
  var processes: URLPath { visit.path("proposals", "processes") }

  func new(_ template: ProcessTemplate) -> URLPath {
    visit.path("proposals", "processes", "new", query: [("template", template.rawValue)])
  }
  var templates: URLPath { visit.path("proposals", "processes", "new") }

  func list(page: Int) -> URLPath {
    visit.path("proposals", query: page > 1 ? [("page", String(page))] : [])
  }

  func process(_ id: ID<JointProcess>) -> URLPath {
    visit.path("proposals", "processes", id.description)
  }

  /// A place below a process: `plan`, `publication`, `notice.pdf`.
  func process(_ id: ID<JointProcess>, _ part: String) -> URLPath {
    visit.path("proposals", "processes", id.description, part)
  }

  func removal(of link: ID<ProcessLink>, from id: ID<JointProcess>) -> URLPath {
    visit.path("proposals", "processes", id.description, "links", link.description, "removal")
  }
}

extension Visit {
  var proposals: ProposalsPath { ProposalsPath(self) }
}
