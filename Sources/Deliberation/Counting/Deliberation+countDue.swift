import Choice
import Core
import Database
import Web

extension Deliberation {
  /// Closes what is due and counts what has changed; done twice, the second time changes nothing.
  ///
  /// The house's clock calls it every few seconds, on a thread of its own: no page waits for a
  /// count. What fails does not keep the rest waiting.
  package static func countDue(_ environment: Environment) throws {
    var failure: (any Error)?
    func attempt(_ body: () throws -> Void) {
      do { try body() } catch { failure = failure ?? error }
    }
    let now = environment.now()
    for due in try environment.database.read({ tx in try Waiting.due(at: now, in: tx) }) {
      attempt {
        _ = try environment.performAsSystem(CloseTopic(topic: due.topic), in: due.community)
      }
    }
    attempt { try VoiceKey.sweep(environment.database) }
    for waiting in try environment.database.read({ tx in try Waiting.uncounted(in: tx) }) {
      attempt { try count(waiting.topic, of: waiting.community, environment) }
    }
    if let failure { throw failure }
  }

  /// Reads, counts with nothing locked, and writes.
  package static func count(
    _ id: ID<Topic>, of community: ID<Community>, _ environment: Environment
  ) throws {
    let read = try environment.database.read { tx in
      let topic = try Topic.find(id, community: community, in: tx)
      let isFinal = topic.closedAt != nil
      guard try isFinal || Waiting.hasStep(id, in: tx) else {
        return nil as (Tally, Bool, TopicVotes)?
      }
      return (try Tally.find(id, in: tx), isFinal, try TopicVotes.read(id, in: tx))
    }
    guard let (tally, isFinal, votes) = read else { return }
    let figures = Figures(OpinionMap(counting: votes.conversation), isFinal: isFinal)
    let count = StoredCount(changes: tally.changes, figures: figures)
    try environment.database.write { tx in try count.store(for: id, in: tx) }
  }
}

/// A topic with which the clock has something to do.
struct Waiting: Sendable {
  let topic: ID<Topic>
  let community: ID<Community>

  static func due(at now: Instant, in tx: borrowing Transaction<some Any>) throws -> [Waiting] {
    try tx.all(dueQuery(at: now)) { row in Waiting(topic: try row(0), community: try row(1)) }
  }

  static func dueQuery(at now: Instant) -> SQL {
    """
    SELECT id, community FROM deliberation_topic
    WHERE closed_at IS NULL AND closes_at <= \(now) ORDER BY closes_at
    """
  }

  static func uncounted(in tx: borrowing Transaction<some Any>) throws -> [Waiting] {
    try tx.all(uncountedQuery) { row in Waiting(topic: try row(0), community: try row(1)) }
  }

  static let uncountedQuery: SQL = """
    SELECT deliberation_topic.id, deliberation_topic.community FROM deliberation_tally
    JOIN deliberation_topic ON deliberation_topic.id = deliberation_tally.topic
    WHERE is_settled = 0
    """

  /// Whether a new count would rest on so many people's word that it betrays none of them: from
  /// two counts that differ by one person anybody could read what she said.
  static func hasStep(
    _ topic: ID<Topic>, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    let counted: Int? = try tx.first(
      "SELECT changes FROM deliberation_count WHERE topic = \(topic)"
    ) { row in try row(0) }
    let people = try tx.count(
      """
      SELECT count(*) FROM (
        SELECT DISTINCT voice FROM deliberation_answer
        WHERE topic = \(topic) AND change > \(counted ?? 0) LIMIT \(Topic.step)
      ) AS people
      """)
    return people >= Topic.step
  }
}
