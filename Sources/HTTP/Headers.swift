/// Header fields in their order; names compare without case.
package struct Headers: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  package struct Field: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  package private(set) var fields: [Field]

  package init(_ fields: [(String, String)] = []) {
    self.fields = fields.map { Field(name: $0.0, value: $0.1) }
  }

  package init(dictionaryLiteral elements: (String, String)...) { self.init(elements) }

  /// The first value of that name.
  package subscript(name: String) -> String? {
    fields.first { Headers.same($0.name, name) }?.value
  }

  package func all(_ name: String) -> [String] {
    fields.filter { Headers.same($0.name, name) }.map(\.value)
  }

  package mutating func add(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  package mutating func set(_ name: String, _ value: String) {
    fields.removeAll { Headers.same($0.name, name) }
    add(name, value)
  }

  private static func same(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count
      && zip(one.utf8, other.utf8).allSatisfy { lowered($0) == lowered($1) }
  }

  private static func lowered(_ unit: UInt8) -> UInt8 {
    65...90 ~= unit ? unit + 32 : unit
  }
}
