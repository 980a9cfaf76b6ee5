import Core
import Database
import JSON
import Web

/// How a topic once stood, and why it was changed.
package struct TopicEdition: JSONModel {
  package static let table = Table("deliberation_edition")

  let number: Int
  let question: Translated
  let background: Translated
  let opensAt: Instant
  let closesAt: Instant
  let why: String
  let replacedAt: Instant

  package static let fields: [JSONField<Self>] = [
    .init("edition") { $0.number }, .init("question") { $0.question },
    .init("background") { $0.background }, .init("opens_at") { $0.opensAt },
    .init("closes_at") { $0.closesAt }, .init("why") { $0.why },
    .init("replaced_at") { $0.replacedAt },
  ]

  /// The first one first; what is asked now is not among them.
  static func all(
    of topic: ID<Topic>, in tx: borrowing Transaction<some Any>
  ) throws -> [TopicEdition] {
    try tx.all(listing(topic)) { row in
      TopicEdition(
        number: try row(0), question: try row(1), background: try row(2), opensAt: try row(3),
        closesAt: try row(4), why: try row(5), replacedAt: try row(6))
    }
  }

  static func listing(_ topic: ID<Topic>) -> SQL {
    """
    SELECT edition, question, background, opens_at, closes_at, why, replaced_at
    FROM deliberation_edition WHERE topic = \(topic) ORDER BY edition
    """
  }
}

/// Asks otherwise, or until another day; everybody reads how it stood before and why it was changed.
package struct ReviseTopic: Command {
  package static let name = "revise-topic"
  package static let access = Access.deciders
  static let most = 20
  package var topic: ID<Topic>
  /// The edition that was read.
  package var edition: Int
  package var question: Translated
  package var background: Translated
  package var opensAt: Instant
  package var closesAt: Instant
  package var why: String

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Topic.find(topic, community: actor.community, in: tx)
    guard found.state(at: actor.now) != .closed else {
      throw DomainError.rule(Message("deliberation.rule.late"))
    }
    try check(found, at: actor.now)
    let known = try TopicEdition.all(of: topic, in: tx).count
    guard known + 1 == edition, known < Self.most else {
      throw DomainError.rule(Message("deliberation.rule.changed"))
    }
    try keep(found, by: actor, in: tx)
    try tx.update(
      Topic.table, topic,
      [
        "question": question, "background": background, "opens_at": opensAt,
        "closes_at": closesAt,
      ])
    return Done()
  }

  private func check(_ found: Topic, at now: Instant) throws {
    var faults: [Fault] = []
    if question.isEmpty {
      faults.append(Fault("question.ky", Message("web.fault.one-language")))
    }
    if closesAt <= max(opensAt, now) {
      faults.append(Fault("closes", Message("deliberation.fault.closes")))
    } else if closesAt > opensAt.advanced(days: OpenTopic.mostDays) {
      faults.append(Fault("closes", Message("deliberation.fault.too-long")))
    }
    // What is open was opened: people have answered it since.
    if found.state(at: now) == .open, opensAt != found.terms.opensAt {
      faults.append(Fault("opens", Message("deliberation.fault.opened")))
    }
    if why.isEmpty { faults.append(Fault("why", Message("web.fault.required"))) }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }

  private func keep(
    _ found: Topic, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.insert(
      into: TopicEdition.table,
      ID<TopicEdition>.derived(
        "deliberation-edition", topic.uuid, UUID16(high: 0, low: UInt64(edition))),
      [
        "community": actor.community, "topic": topic, "edition": edition,
        "question": found.terms.question, "background": found.terms.background,
        "opens_at": found.terms.opensAt, "closes_at": found.terms.closesAt, "why": why,
        "replaced_at": actor.now,
      ])
  }
}
