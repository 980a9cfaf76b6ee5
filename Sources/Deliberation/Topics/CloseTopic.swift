import Core
import Database
import Web

/// Ends a topic now, before its time.
package struct EndTopic: Command {
  package static let name = "end-topic"
  package static let access = Access.deciders
  package var topic: ID<Topic>

  package init(_ topic: ID<Topic>) { self.topic = topic }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Topic.find(topic, community: actor.community, in: tx)
    try found.requireOpen(at: actor.now)
    try found.close(endingAt: actor.now, at: actor.now, in: tx)
    return Done()
  }
}

/// Closes a topic whose time has come.
struct CloseTopic: Command {
  static let name = "close-topic"
  /// The clock alone.
  static let access = Access.roles([])
  var topic: ID<Topic>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Topic.find(topic, community: actor.community, in: tx)
    guard found.closedAt == nil, actor.now >= found.terms.closesAt else { return Done() }
    try found.close(endingAt: found.terms.closesAt, at: actor.now, in: tx)
    return Done()
  }
}

extension Topic {
  /// Destroys the key between people and voices, and the order in which answers came.
  fileprivate func close(
    endingAt end: Instant, at now: Instant, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.update(Topic.table, id, ["closes_at": end, "closed_at": now])
    try VoiceKey.erase(id, in: tx)
    try tx.run("DELETE FROM deliberation_guest WHERE topic = \(id)")
    try tx.run("UPDATE deliberation_answer SET change = 0 WHERE topic = \(id)")
    try tx.forgetArrival(in: "deliberation_answer", where: "topic = \(id)")
  }
}
