import Core
import Database
import JSON
import Web

/// Something of this house that belongs to a process: a gathering, a decision, a deliberation.
package struct ProcessLink: JSONModel {
  package static let table = Table("joint_link")
  static let most = 40

  let id: ID<ProcessLink>
  let title: String
  /// The parts of its address behind the language.
  let segments: [String]

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("title") { $0.title },
    .init("address") { $0.segments.joined(separator: "/") },
  ]

  /// The room it lies in, as far as its address tells.
  var kind: Message {
    let known = ["decisions", "gatherings", "deliberations"]
    let room = segments.first.flatMap { known.contains($0) ? $0 : nil } ?? "other"
    return Message(key: "proposals.link.\(room)", arguments: [])
  }

  func path(in language: Language) -> URLPath { URLPath([language.rawValue] + segments) }

  static func all(
    of process: ID<JointProcess>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [ProcessLink] {
    try tx.all(
      """
      SELECT id, title, address FROM joint_link
      WHERE process = \(process) AND community = \(community) ORDER BY id LIMIT \(most)
      """
    ) { row in
      let address: String = try row(2)
      return ProcessLink(
        id: try row(0), title: try row(1),
        segments: address.split(separator: "/").map(String.init))
    }
  }
}

/// An address as somebody copied it from the browser or a paper, if it lies in this house.
struct OwnAddress: Sendable, Equatable {
  let segments: [String]

  /// Nothing for what is elsewhere, or has no page here.
  init?(_ typed: String, site: String, isHere: (URLPath) -> Bool) {
    var rest = Substring(typed)
    for start in [site, site.replacing("https://", with: ""), site.replacing("http://", with: "")]
    where rest.hasPrefix(start) && !start.isEmpty {
      rest = rest.dropFirst(start.count)
      break
    }
    guard rest.first == "/", URLPath(returning: String(rest)) != nil else { return nil }
    var parts = rest.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    if let first = parts.first, Language(rawValue: first) != nil { parts.removeFirst() }
    guard !parts.isEmpty, parts.count <= 8, parts.allSatisfy({ $0.utf8.allSatisfy(Self.isPlain) }),
      isHere(URLPath([Language.ky.rawValue] + parts))
    else { return nil }
    segments = parts
  }

  private static func isPlain(_ unit: UInt8) -> Bool {
    switch unit {
    case 48...57, 65...90, 97...122, 45, 46, 95: true
    default: false
    }
  }
}

/// Says that something of this house belongs to a process.
package struct LinkToProcess: Command {
  package static let name = "link-to-process"
  package static let access = JointProcess.makers
  package var process: ID<JointProcess>
  package var title: String
  package var segments: [String]

  package init(_ process: ID<JointProcess>, title: String, segments: [String]) {
    self.process = process
    self.title = title
    self.segments = segments
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<ProcessLink> {
    _ = try JointProcess.find(process, community: actor.community, in: tx)
    let known = try ProcessLink.all(of: process, community: actor.community, in: tx)
    guard known.count < ProcessLink.most else {
      throw DomainError.rule(Message("proposals.rule.links", .number(ProcessLink.most)))
    }
    let id = ID<ProcessLink>.make(at: actor.now)
    try tx.insert(
      into: ProcessLink.table, id,
      [
        "community": actor.community, "process": process, "title": title,
        "address": segments.joined(separator: "/"),
      ])
    return id
  }
}

/// Takes a link away again.
package struct UnlinkFromProcess: Command {
  package static let name = "unlink-from-process"
  package static let access = JointProcess.makers
  package var process: ID<JointProcess>
  package var link: ID<ProcessLink>

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let known = try ProcessLink.all(of: process, community: actor.community, in: tx)
    guard known.contains(where: { $0.id == link }) else { throw DomainError.notFound }
    try tx.delete(from: ProcessLink.table, link)
    return Done()
  }
}
