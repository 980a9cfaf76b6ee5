import Core
import Database

/// How many people gave how many answers: what may be told at once.
struct Tally: Sendable {
  let people: Int
  let answers: Int
  let changes: Int

  static let none = Tally(people: 0, answers: 0, changes: 0)

  static func begin(
    _ topic: ID<Topic>, people: Int = 0, answers: Int = 0, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run(
      """
      INSERT INTO deliberation_tally (topic, people, answers, changes, is_settled)
      VALUES (\(topic), \(people), \(answers), \(answers), 0)
      """)
  }

  static func find(
    _ topic: ID<Topic>, in tx: borrowing Transaction<some Any>
  ) throws -> Tally {
    try tx.first(
      "SELECT people, answers, changes FROM deliberation_tally WHERE topic = \(topic)"
    ) { row in Tally(people: try row(0), answers: try row(1), changes: try row(2)) } ?? .none
  }

  static func find(
    _ topics: [ID<Topic>], in tx: borrowing Transaction<some Any>
  ) throws -> [ID<Topic>: Tally] {
    guard !topics.isEmpty else { return [:] }
    let rows: [(ID<Topic>, Tally)] = try tx.all(
      """
      SELECT topic, people, answers, changes FROM deliberation_tally
      WHERE topic IN (\(list: topics))
      """
    ) { row in
      (try row(0), Tally(people: try row(1), answers: try row(2), changes: try row(3)))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// Counts one more change and gives its number.
  static func add(
    _ topic: ID<Topic>, isAnswer: Bool, isPerson: Bool, in tx: borrowing Transaction<Writes>
  ) throws -> Int {
    try tx.run(
      """
      UPDATE deliberation_tally SET changes = changes + 1,
        answers = answers + \(isAnswer ? 1 : 0), people = people + \(isPerson ? 1 : 0)
      WHERE topic = \(topic)
      """)
    return try find(topic, in: tx).changes
  }
}
