import Core

extension Month: JSONValue {
  package static var schema: JSONSchema { .string(format: nil) }
  package func write(json bytes: inout [UInt8]) { iso.write(json: &bytes) }
}
