import Core
import Database
import JSON

/// How a speaker would say a sentence of ours.
package struct WordCorrection: Sendable {
  package static let table = Table("word_correction")
  /// As many as one person may have waiting; a whole room's words are better sent as a file.
  static let mostWaiting = 200
  static let length = 1...2000

  package enum State: String, Sendable, CaseIterable, SQLBindable, SQLReadable, JSONValue {
    case sent, taken, refused

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  let id: ID<WordCorrection>
  let path: String
  /// Where it stood when it was sent; the file may have moved on since.
  let line: Int
  let key: String?
  let was: String
  let words: String
  let note: String
  let state: State
  /// What she is told when it was not taken.
  let reason: String
  let sentAt: Instant

  var text: ShippedText? { ShippedText(path: path) }

  private static let columns: SQL =
    "id, path, line, message, was, words, note, state, reason, sent_at"

  private init(_ row: borrowing Row) throws {
    id = try row(0)
    path = try row(1)
    line = try row(2)
    key = try row(3)
    was = try row(4)
    words = try row(5)
    note = try row(6)
    state = try row(7)
    reason = try row(8)
    sentAt = try row(9)
  }

  static func find(
    _ id: ID<WordCorrection>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> WordCorrection {
    let found = try tx.first(
      "SELECT \(columns) FROM word_correction WHERE id = \(id) AND community = \(community)"
    ) { row in try WordCorrection(row) }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// A page of those in one state, what was sent first stands first.
  static func page(
    _ state: State, of community: ID<Community>, limit: Int, offset: Int,
    in tx: borrowing Transaction<some Any>
  ) throws -> [WordCorrection] {
    try tx.all(
      """
      SELECT \(columns) FROM word_correction
      WHERE community = \(community) AND state = \(state)
      ORDER BY sent_at, id LIMIT \(limit) OFFSET \(offset)
      """
    ) { row in try WordCorrection(row) }
  }

  static func count(
    _ state: State, of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      "SELECT count(*) FROM word_correction WHERE community = \(community) AND state = \(state)")
  }

  /// What she sent herself, the newest first.
  static func own(
    _ person: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [WordCorrection] {
    try tx.all(
      """
      SELECT \(columns) FROM word_correction
      WHERE community = \(community) AND person = \(person)
      ORDER BY sent_at DESC, id DESC LIMIT 20
      """
    ) { row in try WordCorrection(row) }
  }
}
