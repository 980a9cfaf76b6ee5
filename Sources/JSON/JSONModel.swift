/// A page model: one list of fields says both its JSON and its schema.
package protocol JSONModel: JSONValue {
  static var fields: [JSONField<Self>] { get }
}

/// One field of a model: its name, its schema and where its value is.
package struct JSONField<Model>: Sendable {
  /// The name as it stands between two values: `,"name":`.
  let key: [UInt8]
  let name: String
  let schema: @Sendable () -> JSONSchema
  let write: @Sendable (Model, inout [UInt8]) -> Void

  package init<Value: JSONValue>(
    _ name: StaticString, _ value: @escaping @Sendable (Model) -> Value
  ) {
    self.name = name.description
    key = Array(",\"\(name)\":".utf8)
    // Asked for only when the document is written, so that models may hold one another.
    schema = { Value.schema }
    write = { model, bytes in value(model).write(json: &bytes) }
  }
}

/// The types that long lists are made of, known here: the general way asks for their metadata again
/// for each value, which took a third of a list's time.
extension JSONField {
  package init(_ name: StaticString, _ value: @escaping @Sendable (Model) -> String) {
    self.init(name, String.schema) { model, bytes in value(model).write(json: &bytes) }
  }

  package init(_ name: StaticString, _ value: @escaping @Sendable (Model) -> String?) {
    self.init(name, String?.schema) { model, bytes in value(model).write(json: &bytes) }
  }

  package init(_ name: StaticString, _ value: @escaping @Sendable (Model) -> Int) {
    self.init(name, Int.schema) { model, bytes in value(model).write(json: &bytes) }
  }

  private init(
    _ name: StaticString, _ schema: JSONSchema,
    _ write: @escaping @Sendable (Model, inout [UInt8]) -> Void
  ) {
    self.name = name.description
    key = Array(",\"\(name)\":".utf8)
    self.schema = { schema }
    self.write = write
  }
}

extension JSONModel {
  package static var schema: JSONSchema {
    .object(name: String(describing: Self.self), fields.map { ($0.name, $0.schema()) })
  }

  package func write(json bytes: inout [UInt8]) {
    let start = bytes.count
    // Borrowed: counting references of fields that all threads share would cost more than they do.
    let fields = Self.fields.span
    for place in fields.indices {
      bytes.append(contentsOf: fields[place].key)
      fields[place].write(self, &bytes)
    }
    // The comma before the first field is where the object begins.
    if bytes.count > start { bytes[start] = 123 } else { bytes.append(123) }
    bytes.append(125)
  }
}
