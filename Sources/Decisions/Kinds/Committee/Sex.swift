import Core
import Database
import JSON

/// What quotas and the equality check count by; it is noted only where it is said.
package enum Sex: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
  case woman, man

  package static var schema: JSONSchema { .string(format: nil) }
  package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

  var title: Message { Message("decisions.sex.\(rawValue)") }
}
