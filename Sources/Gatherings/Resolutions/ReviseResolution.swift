import Core
import Database
import JSON
import Web

/// How a resolution once stood, and why it was replaced.
struct ResolutionEdition: JSONModel {
  static let table = Table("resolution_edition")

  let number: Int
  let text: String
  let why: String
  let replacedAt: Instant

  static let fields: [JSONField<Self>] = [
    .init("edition") { $0.number }, .init("text") { $0.text }, .init("why") { $0.why },
    .init("replaced_on") { $0.replacedAt.day },
  ]

  /// The first one first; the one in force is not among them.
  static func all(
    of resolution: ID<Resolution>, in tx: borrowing Transaction<some Any>
  ) throws -> [ResolutionEdition] {
    try tx.all(listing(resolution)) { row in
      ResolutionEdition(
        number: try row(0), text: try row(1), why: try row(2), replacedAt: try row(3))
    }
  }

  static func listing(_ resolution: ID<Resolution>) -> SQL {
    """
    SELECT edition, text, why, replaced_at FROM resolution_edition
    WHERE resolution = \(resolution) ORDER BY edition
    """
  }
}

extension ResolutionText {
  /// All that stands on it, a line each, so that two editions can be held against each other.
  var lines: String {
    ([number, day.iso, issuer, title] + basis.split(separator: "\n").map(String.init) + numbered
      + [controller, signer]).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// Puts a new edition of a resolution in force; the one before stays to be read beside it.
package struct ReviseResolution: Command {
  package static let name = "revise-resolution"
  package static let access = Access.conveners
  static let most = 40
  package var resolution: ID<Resolution>
  package var gathering: ID<Gathering>
  /// The edition that was read.
  package var edition: Int
  package var text: ResolutionText
  package var why: String

  package init(
    _ resolution: ID<Resolution>, of gathering: ID<Gathering>, after edition: Int,
    to text: ResolutionText, because why: String
  ) {
    self.resolution = resolution
    self.gathering = gathering
    self.edition = edition
    self.text = text
    self.why = why
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Gathering.find(gathering, community: actor.community, in: tx)
    let found = try Resolution.find(resolution, of: gathering, in: tx)
    try text.check()
    guard !why.isEmpty else {
      throw DomainError.invalid([Fault("why", Message("web.fault.required"))])
    }
    let known = try ResolutionEdition.all(of: resolution, in: tx).count
    guard known + 1 == edition, known < Self.most else {
      throw DomainError.rule(Message("gatherings.rule.resolution-changed"))
    }
    try checkNumber(in: tx)
    guard found.text != text else { return Done() }
    try tx.insert(
      into: ResolutionEdition.table,
      ID<ResolutionEdition>.derived(
        "resolution-edition", resolution.uuid, UUID16(high: 0, low: UInt64(edition))),
      [
        "community": actor.community, "resolution": resolution, "edition": edition,
        "text": found.text.lines, "why": why, "replaced_at": actor.now,
      ])
    try tx.update(
      Resolution.table, resolution,
      [
        "paper_number": text.number, "day": text.day, "issuer": text.issuer,
        "title": text.title, "basis": text.basis, "points": text.points,
        "controller": text.controller, "signer": text.signer, "language": text.language,
      ])
    return Done()
  }

  private func checkNumber(in tx: borrowing Transaction<Writes>) throws {
    let others = try Resolution.all(of: gathering, in: tx).filter { $0.id != resolution }
    if others.contains(where: { $0.text.number == text.number && $0.text.day == text.day }) {
      throw DomainError.invalid([
        Fault("number", Message("gatherings.fault.resolution-number"))
      ])
    }
  }
}
