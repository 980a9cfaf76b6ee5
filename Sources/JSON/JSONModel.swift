/// A page model: one list of fields says both its JSON and its schema.
package protocol JSONModel: JSONValue {
  static var fields: [JSONField<Self>] { get }
}

/// One field of a model: its name, its schema and where its value is.
package struct JSONField<Model>: Sendable {
  let key: [UInt8]
  let name: String
  let schema: @Sendable () -> JSONSchema
  let write: @Sendable (Model, inout [UInt8]) -> Void

  package init<Value: JSONValue>(
    _ name: StaticString, _ value: @escaping @Sendable (Model) -> Value
  ) {
    self.name = name.description
    key = Array("\"\(name)\":".utf8)
    // Asked for only when the document is written, so that models may hold one another.
    schema = { Value.schema }
    write = { model, bytes in value(model).write(json: &bytes) }
  }
}

extension JSONModel {
  package static var schema: JSONSchema {
    .object(name: String(describing: Self.self), fields.map { ($0.name, $0.schema()) })
  }

  package func write(json bytes: inout [UInt8]) {
    bytes.append(123)
    var isFirst = true
    for field in Self.fields {
      if !isFirst { bytes.append(44) }
      isFirst = false
      bytes.append(contentsOf: field.key)
      field.write(self, &bytes)
    }
    bytes.append(125)
  }
}
