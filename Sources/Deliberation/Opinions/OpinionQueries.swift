import Core
import Database
import Localization
import Web

extension Opinion {
  private static let columns: SQL =
    "id, number, words, language, is_seed, about_person, state, reason"

  private init(row: borrowing Row) throws {
    let language: String = try row(3)
    id = try row(0)
    number = try row(1)
    words = try row(2)
    self.language = Language(rawValue: language)
    isSeed = try row(4)
    isAboutPerson = try row(5)
    state = try row(6)
    reason = try row(7)
  }

  static func find(
    _ number: Int, in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws -> Opinion {
    let found = try tx.first(
      """
      SELECT \(columns) FROM deliberation_opinion WHERE topic = \(topic) AND number = \(number)
      """, Opinion.init(row:))
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// Those with these numbers that all may read.
  static func shown(
    _ numbers: [Int], in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws -> [Int: Opinion] {
    guard !numbers.isEmpty else { return [:] }
    let found = try tx.all(
      """
      SELECT \(columns) FROM deliberation_opinion
      WHERE topic = \(topic) AND number IN (\(list: numbers)) AND state = 'shown'
      """, Opinion.init(row:))
    return Dictionary(uniqueKeysWithValues: found.map { ($0.number, $0) })
  }

  static func numbers(
    _ state: State, in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws -> [Int] {
    try tx.all(
      """
      SELECT number FROM deliberation_opinion
      WHERE topic = \(topic) AND state = \(state) ORDER BY number
      """
    ) { row in try row(0) }
  }

  /// All of a topic; there are a thousand at most.
  static func all(
    in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws -> [Opinion] {
    try tx.all(
      "SELECT \(columns) FROM deliberation_opinion WHERE topic = \(topic) ORDER BY number",
      Opinion.init(row:))
  }

  /// For the desk: those that wait first.
  static func page(
    _ paging: Paging, in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws -> [Opinion] {
    try tx.all(listing(topic, paging), Opinion.init(row:))
  }

  static func listing(_ topic: ID<Topic>, _ paging: Paging) -> SQL {
    """
    SELECT \(columns) FROM deliberation_opinion WHERE topic = \(topic)
    ORDER BY state = 'waiting' DESC, number DESC LIMIT \(Paging.size) OFFSET \(paging.offset)
    """
  }

  static func count(
    in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count("SELECT count(*) FROM deliberation_opinion WHERE topic = \(topic)")
  }

  /// What one person wrote.
  static func all(
    by author: UUID16, in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws -> [Opinion] {
    try tx.all(
      """
      SELECT \(columns) FROM deliberation_opinion
      WHERE topic = \(topic) AND author = \(author) ORDER BY number
      """, Opinion.init(row:))
  }

  static func hasLike(
    _ words: String, in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      """
      SELECT 1 FROM deliberation_opinion
      WHERE topic = \(topic) AND likeness = \(SearchKey.fold(words)) AND state <> 'rejected'
      """)
  }

  static func hasAnswers(
    _ number: Int, in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      "SELECT 1 FROM deliberation_answer WHERE topic = \(topic) AND number = \(number)")
  }
}
