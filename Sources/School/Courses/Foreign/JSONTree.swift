import FoundationEssentials

/// JSON of which nothing is known beforehand.
indirect enum JSONTree: Decodable, Hashable, Sendable {
  case object([String: JSONTree])
  case array([JSONTree])
  case text(String)
  case number(Double)
  case flag(Bool)
  case null

  init?(_ bytes: [UInt8]) {
    guard let tree = try? JSONDecoder().decode(JSONTree.self, from: Data(bytes)) else { return nil }
    self = tree
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let array = try? value.decode([JSONTree].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSONTree].self))
    }
  }

  subscript(key: String) -> JSONTree {
    if case .object(let fields) = self { fields[key] ?? .null } else { .null }
  }

  var items: [JSONTree] { if case .array(let items) = self { items } else { [] } }

  /// Its text; nothing for an empty one.
  var text: String? {
    if case .text(let text) = self, !text.isEmpty { text } else { nil }
  }

  /// `true`, or the word for it.
  var isTrue: Bool { self == .flag(true) || self == .text("true") }

  var keys: [String] { if case .object(let fields) = self { fields.keys.sorted() } else { [] } }
}
