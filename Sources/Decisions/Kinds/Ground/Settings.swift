import Core
import Database
import JSON

/// The parameters of a kind, as words: `quorum=50 threshold=simple`, in the order of their names.
struct Settings: Sendable, Hashable {
  private var values: [String: String]

  init(_ values: [String: String] = [:]) { self.values = values }

  init(stored: String) {
    values = [:]
    for pair in stored.split(separator: " ") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
    }
  }

  var stored: String {
    values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  /// As the fields of a form.
  var fields: [String: String] { values }

  func number(_ name: String, or usual: Int) -> Int { values[name].flatMap { Int($0) } ?? usual }

  func choice<Choice: RawRepresentable>(_ name: String, or usual: Choice) -> Choice
  where Choice.RawValue == String {
    values[name].flatMap(Choice.init(rawValue:)) ?? usual
  }
}

extension Settings: SQLBindable, SQLReadable {
  var sqlValue: SQLValue { .text(stored) }
  init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self.init(stored: try row(index))
  }
}

extension Settings: JSONValue, Decodable {
  static var schema: JSONSchema { .string(format: nil) }
  func write(json bytes: inout [UInt8]) { stored.write(json: &bytes) }

  init(from decoder: any Decoder) throws {
    self.init(stored: try decoder.singleValueContainer().decode(String.self))
  }
}
