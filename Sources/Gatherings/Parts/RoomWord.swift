import Database
import JSON

/// A word of this room as tables and programs keep it.
package protocol RoomWord: RawRepresentable<String>, Sendable, SQLBindable, SQLReadable, JSONValue {
}

extension RoomWord {
  package static var schema: JSONSchema { .string(format: nil) }
  package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
}
