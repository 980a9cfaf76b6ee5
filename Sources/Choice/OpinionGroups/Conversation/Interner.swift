/// Numbers ids in the order in which they come; plain numbers are found without hashing.
struct Interner {
  private(set) var names: [String] = []
  private var small: [Int32] = []
  // By bytes: two spellings of a letter are two ids, whichever comes first.
  private var others: [[UInt8]: Int32] = [:]

  /// Beyond this a table of numbers would take more room than the votes.
  private static let limit = 1 << 22

  mutating func place(of id: UnsafeBufferPointer<UInt8>) -> Int32 {
    if let number = Self.number(id) {
      if number < small.count, small[number] >= 0 { return small[number] }
      while small.count <= number {
        small += repeatElement(-1, count: max(64, small.count))
      }
      small[number] = append(String(decoding: id, as: UTF8.self))
      return small[number]
    }
    let bytes = Array(id)
    if let known = others[bytes] { return known }
    let place = append(String(decoding: id, as: UTF8.self))
    others[bytes] = place
    return place
  }

  mutating func place(of id: String) -> Int32 {
    var copy = id
    return copy.withUTF8 { place(of: $0) }
  }

  private mutating func append(_ name: String) -> Int32 {
    names.append(name)
    return Int32(truncatingIfNeeded: names.count - 1)
  }

  private static func number(_ id: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = id.first, first != 0x30 || id.count == 1, id.count < 8 else { return nil }
    var value = 0
    for byte in id {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value < limit ? value : nil
  }
}
