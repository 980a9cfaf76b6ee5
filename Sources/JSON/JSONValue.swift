import Core

/// Something that writes itself as JSON and can say its schema.
///
/// Written by hand beside Foundation's encoder, which costs several times the page it encodes;
/// the same declaration also yields the OpenAPI document.
package protocol JSONValue: Sendable {
  static var schema: JSONSchema { get }
  func write(json: inout [UInt8])
}

extension JSONValue {
  package var jsonBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8192)
    write(json: &bytes)
    return bytes
  }

  package var jsonText: String { String(decoding: jsonBytes, as: UTF8.self) }
}

/// What OpenAPI says of a value.
package indirect enum JSONSchema: Sendable, Equatable {
  case string(format: String?)
  case integer
  case number
  case boolean
  case array(JSONSchema)
  case nullable(JSONSchema)
  case object(name: String, [(String, JSONSchema)])
  case map(JSONSchema)
  case any

  package static func == (one: JSONSchema, other: JSONSchema) -> Bool {
    String(describing: one) == String(describing: other)
  }
}
