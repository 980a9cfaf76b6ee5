import JSON

/// JSON for other programs, its fields in one order so that the same tree is the same bytes.
extension JSONTree: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(integerLiteral number: Int) { self = .number(Double(number)) }
  init(arrayLiteral items: JSONTree...) { self = .array(items) }
  init(dictionaryLiteral fields: (String, JSONTree)...) {
    self = .object(Dictionary(fields) { _, last in last })
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (place, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        field.key.write(json: &bytes)
        bytes.append(UInt8(ascii: ":"))
        field.value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .text(let text): text.write(json: &bytes)
    case .number(let number):
      if let whole = Int(exactly: number) {
        whole.write(json: &bytes)
      } else {
        number.write(json: &bytes)
      }
    case .flag(let flag): flag.write(json: &bytes)
    case .null: bytes += Array("null".utf8)
    }
  }
}
