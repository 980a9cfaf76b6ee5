/// A sentence to be said in the reader's language: a key of the catalogue and what fills it.
package struct Message: Hashable, Sendable {
  package indirect enum Argument: Hashable, Sendable {
    case text(String)
    case number(Int64)
    case message(Message)
  }

  package let key: String
  package let arguments: [Argument]

  package init(_ key: String, _ arguments: Argument...) {
    self.key = key
    self.arguments = arguments
  }

  package init(key: String, arguments: [Argument]) {
    self.key = key
    self.arguments = arguments
  }
}

extension Message.Argument {
  package static func number(_ value: Int) -> Self { .number(Int64(value)) }
}
