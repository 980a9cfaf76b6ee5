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

  /// A place below the draft of a process: its form, a version, what a version changed.
  func draft(_ id: ID<JointProcess>, _ parts: String...) -> URLPath {
    parts.reduce(process(id, "draft")) { $0.appending($1) }
  }

  func removal(of link: ID<ProcessLink>, from id: ID<JointProcess>) -> URLPath {
    visit.path("proposals", "processes", id.description, "links", link.description, "removal")
  }

  func listing(
    _ id: ID<JointProcess>, shelf: Shelf? = nil, byLiking: Bool = false, page: Int = 1
  ) -> URLPath {
    var query: [(String, String)] = []
    if let shelf { query.append(("shelf", shelf.rawValue)) }
    if byLiking { query.append(("order", "liked")) }
    if page > 1 { query.append(("page", String(page))) }
    return visit.path("proposals", "processes", id.description, "list", query: query)
  }

  func proposal(_ id: ID<Proposal>) -> URLPath { visit.path("proposals", id.description) }

  /// A place below a proposal: `text`, `support`, `files`.
  func proposal(_ id: ID<Proposal>, _ part: String) -> URLPath {
    visit.path("proposals", id.description, part)
  }

  /// One of several below a proposal: a file, a version, an amendment.
  func proposal(_ id: ID<Proposal>, _ part: String, _ name: String) -> URLPath {
    visit.path("proposals", id.description, part, name)
  }

  func proposal(_ id: ID<Proposal>, _ part: String, _ name: String, _ act: String) -> URLPath {
    visit.path("proposals", id.description, part, name, act)
  }

  /// A list of the whole room: `moderation`, `news`.
  func desk(_ name: String, page: Int = 1) -> URLPath {
    visit.path("proposals", name, query: page > 1 ? [("page", String(page))] : [])
  }
}

extension Visit {
  var proposals: ProposalsPath { ProposalsPath(self) }
}
