import Core
import Database
import JSON
import Web

/// A resolution (токтом) that answers an item of a gathering.
package struct Resolution: Sendable {
  package static let table = Table("gathering_resolution")

  package let id: ID<Resolution>
  let item: ID<AgendaItem>
  let text: ResolutionText
}

/// What stands on a resolution, in the order in which papers of the country have it.
package struct ResolutionText: Sendable, Equatable {
  package var number: String
  package var day: Day
  /// Whose it is: the village council, the administration.
  package var issuer: String
  package var title: String
  /// What it rests on.
  package var basis: String
  /// What is resolved, a point a line.
  package var points: String
  /// Who sees to it that it is carried out.
  package var controller: String
  package var signer: String
  package var language: Language

  package init(
    number: String, day: Day, issuer: String, title: String, basis: String = "", points: String,
    controller: String = "", signer: String, language: Language
  ) {
    self.number = number
    self.day = day
    self.issuer = issuer
    self.title = title
    self.basis = basis
    self.points = points
    self.controller = controller
    self.signer = signer
    self.language = language
  }

  var numbered: [String] {
    points.split(separator: "\n").enumerated().map { "\($0.offset + 1). \($0.element)" }
  }

  func check() throws {
    let needed = [
      ("number", number), ("issuer", issuer), ("title", title), ("points", points),
      ("signer", signer),
    ]
    let faults = needed.filter { $0.1.isEmpty }
      .map { Fault($0.0, Message("web.fault.required")) }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}

extension Resolution: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("item") { $0.item }, .init("number") { $0.text.number },
    .init("day") { $0.text.day }, .init("issuer") { $0.text.issuer },
    .init("title") { $0.text.title }, .init("basis") { $0.text.basis },
    .init("points") { $0.text.points }, .init("controller") { $0.text.controller },
    .init("signer") { $0.text.signer }, .init("language") { $0.text.language.rawValue },
  ]

  static func all(
    of gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> [Resolution] {
    try tx.all(listing(gathering)) { row in
      Resolution(
        id: try row(0), item: try row(1),
        text: ResolutionText(
          number: try row(2), day: try row(3), issuer: try row(4), title: try row(5),
          basis: try row(6), points: try row(7), controller: try row(8), signer: try row(9),
          language: try row(10)))
    }
  }

  static func listing(_ gathering: ID<Gathering>) -> SQL {
    """
    SELECT id, item, paper_number, day, issuer, title, basis, points, controller, signer, language
    FROM gathering_resolution WHERE gathering = \(gathering) ORDER BY day, id
    """
  }

  static func find(
    _ id: ID<Resolution>, of gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> Resolution {
    guard let found = try all(of: gathering, in: tx).first(where: { $0.id == id }) else {
      throw DomainError.notFound
    }
    return found
  }
}

/// Writes down the resolution that followed a gathering.
package struct IssueResolution: Command {
  package static let name = "issue-resolution"
  package static let access = Access.conveners
  static let most = 60
  package var gathering: ID<Gathering>
  package var item: ID<AgendaItem>
  package var text: ResolutionText

  package init(_ text: ResolutionText, on item: ID<AgendaItem>, of gathering: ID<Gathering>) {
    self.text = text
    self.item = item
    self.gathering = gathering
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Resolution> {
    let found = try Gathering.find(gathering, community: actor.community, in: tx)
    guard found.state == .closed else {
      throw DomainError.rule(Message("gatherings.rule.still-open"))
    }
    try text.check()
    _ = try AgendaItem.all(of: gathering, in: tx).find(item)
    let known = try Resolution.all(of: gathering, in: tx)
    guard known.count < IssueResolution.most else {
      throw DomainError.rule(Message("gatherings.rule.motions", .number(IssueResolution.most)))
    }
    guard !known.contains(where: { $0.text.number == text.number && $0.text.day == text.day })
    else {
      throw DomainError.invalid([
        Fault("number", Message("gatherings.fault.resolution-number"))
      ])
    }
    let id = ID<Resolution>.make(at: actor.now)
    try tx.insert(
      into: Resolution.table, id,
      [
        "community": actor.community, "gathering": gathering, "item": item,
        "paper_number": text.number, "day": text.day, "issuer": text.issuer,
        "title": text.title, "basis": text.basis, "points": text.points,
        "controller": text.controller, "signer": text.signer, "language": text.language,
      ])
    return id
  }
}
