/// Header fields in their order; names compare without case.
package struct Headers: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  package struct Field: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  package private(set) var fields: [Field]

  package init(_ fields: [(String, String)] = []) {
    self.fields = []
    for (name, value) in fields { add(name, value) }
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
    fields.append(Field(name: name, value: Headers.oneLine(value)))
  }

  package mutating func set(_ name: String, _ value: String) {
    fields.removeAll { Headers.same($0.name, name) }
    add(name, value)
  }

  /// A value cannot begin a header of its own, whatever it was made of.
  private static func oneLine(_ value: String) -> String {
    let isBreak: (UInt8) -> Bool = { $0 == 13 || $0 == 10 || $0 == 0 }
    guard value.utf8.contains(where: isBreak) else { return value }
    return String(decoding: value.utf8.map { isBreak($0) ? 32 : $0 }, as: UTF8.self)
  }

  private static func same(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count
      && zip(one.utf8, other.utf8).allSatisfy { lowered($0) == lowered($1) }
  }

  private static func lowered(_ unit: UInt8) -> UInt8 {
    65...90 ~= unit ? unit + 32 : unit
  }
}
