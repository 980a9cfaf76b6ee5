import Core
import Database
import JSON

/// A day as the database keeps it, handed on unread: a long list only passes it through.
struct StoredDay: SQLReadable, JSONValue, Equatable {
  private let text: String

  init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    text = try String(column: row, at: index)
  }

  static var schema: JSONSchema { .string(format: "date") }
  func write(json bytes: inout [UInt8]) { text.write(json: &bytes) }

  /// `05.12.2026`.
  var dotted: String { Day(text)?.dotted ?? text }
}
