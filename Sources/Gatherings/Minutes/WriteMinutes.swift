import Core
import Database
import Ledger
import Web

/// Saves the minutes as a new version, as long as they are not approved.
package struct SaveMinutes: Command {
  package static let name = "save-minutes"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  /// The version that was changed; nothing where there was none.
  package var after: Int
  package var text: MinutesText

  package init(_ text: MinutesText, of gathering: ID<Gathering>, after version: Int) {
    self.text = text
    self.gathering = gathering
    after = version
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Gathering.taking(gathering, by: actor, in: tx)
    guard found.hasBegun || found.state == .adjourned else {
      throw DomainError.rule(Message("gatherings.rule.not-open"))
    }
    try text.check()
    let versions = try MinutesVersion.all(of: gathering, in: tx)
    // Two who write at once: the second is shown what the first wrote, and nothing is lost.
    guard (versions.last?.version ?? 0) == after else {
      throw DomainError.rule(Message("gatherings.rule.minutes-changed"))
    }
    if versions.last?.text == text { return Done() }
    try MinutesVersion.insert(text, .draft, after + 1, nil, of: gathering, by: actor, in: tx)
    return Done()
  }
}

/// Approves the newest version: from now on it is changed by a dated amendment alone.
package struct ApproveMinutes: Command {
  package static let name = "approve-minutes"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  /// The version that was read.
  package var version: Int

  package init(of gathering: ID<Gathering>, version: Int) {
    self.gathering = gathering
    self.version = version
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Gathering.taking(gathering, by: actor, in: tx)
    guard found.endedAt != nil else {
      throw DomainError.rule(Message("gatherings.rule.still-open"))
    }
    let versions = try MinutesVersion.all(of: gathering, in: tx)
    guard let newest = versions.last, newest.version == version else {
      throw DomainError.rule(Message("gatherings.rule.minutes-changed"))
    }
    let seal = MinutesSeal.make(
      newest.text, .approved, of: gathering, on: actor.now.day,
      after: try MinutesSeal.last(of: actor.community, in: tx))
    try tx.update(
      MinutesVersion.table, newest.id,
      [
        "kind": MinutesVersion.Kind.approved, "approved_on": seal.day,
        "chain_number": seal.number, "previous": seal.previous, "hash": seal.hash,
      ])
    try tx.update(Gathering.table, gathering, ["approved_at": actor.now])
    try seal.enter(found, by: actor, in: tx)
    return Done()
  }
}

/// Adds a dated amendment to approved minutes; what was approved stays as it is.
package struct AmendMinutes: Command {
  package static let name = "amend-minutes"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  package var words: String

  package init(_ words: String, of gathering: ID<Gathering>) {
    self.gathering = gathering
    self.words = words
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Gathering.find(gathering, community: actor.community, in: tx)
    let versions = try MinutesVersion.all(of: gathering, in: tx)
    guard let approved = versions.approved, let last = versions.last else {
      throw DomainError.rule(Message("gatherings.rule.not-approved"))
    }
    let text = MinutesText(
      number: approved.text.number, language: approved.text.language, body: words)
    try text.check()
    let seal = MinutesSeal.make(
      text, .amendment, of: gathering, on: actor.now.day,
      after: try MinutesSeal.last(of: actor.community, in: tx))
    try MinutesVersion.insert(
      text, .amendment, last.version + 1, seal, of: gathering, by: actor, in: tx)
    try seal.enter(found, by: actor, in: tx)
    return Done()
  }
}

/// Notes that chair and secretary signed the printed minutes, or an amendment.
package struct SignMinutes: Command {
  package static let name = "sign-minutes"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  package var version: Int
  package var day: Day

  package init(of gathering: ID<Gathering>, version: Int, on day: Day) {
    self.gathering = gathering
    self.version = version
    self.day = day
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Gathering.find(gathering, community: actor.community, in: tx)
    let found = try MinutesVersion.all(of: gathering, in: tx).first { $0.version == version }
    guard let found, let seal = found.seal else {
      throw DomainError.rule(Message("gatherings.rule.not-approved"))
    }
    guard (seal.day...actor.now.day.advanced(by: 1)).contains(day) else {
      throw DomainError.invalid([Fault("signed-on", Message("gatherings.fault.signed-on"))])
    }
    try tx.update(MinutesVersion.table, found.id, ["signed_on": day])
    return Done()
  }
}

extension MinutesSeal {
  /// Makes it a line of the ledger, so that the hash on the notice board fixes these minutes, too.
  fileprivate func enter(
    _ gathering: Gathering, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try LedgerEntry.append(
      .minutes, digest: hash, subject: gathering.id.uuid, title: gathering.plan.title, by: actor,
      in: tx)
  }
}

extension MinutesVersion {
  fileprivate static func insert(
    _ text: MinutesText, _ kind: Kind, _ version: Int, _ seal: MinutesSeal?,
    of gathering: ID<Gathering>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.insert(
      into: table, id(version, of: gathering),
      [
        "community": actor.community, "gathering": gathering, "version": version, "kind": kind,
        "paper_number": text.number, "language": text.language, "body": text.body,
        "written_at": actor.now, "written_by": actor.person, "approved_on": seal?.day,
        "chain_number": seal?.number, "previous": seal?.previous, "hash": seal?.hash,
        "signed_on": nil as Day?,
      ])
  }
}

extension MinutesText {
  func check() throws {
    var faults: [Fault] = []
    if number.isEmpty { faults.append(Fault("number", Message("web.fault.required"))) }
    if body.isEmpty { faults.append(Fault("body", Message("web.fault.required"))) }
    if body.unicodeScalars.count > MinutesVersion.limit {
      faults.append(
        Fault("body", Message("web.fault.too-long", .number(MinutesVersion.limit))))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}
