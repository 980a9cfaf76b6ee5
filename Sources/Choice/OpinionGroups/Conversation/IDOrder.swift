/// The order of ids that no order of rows can change: numbers by value, then texts by bytes.
enum IDOrder {
  static func sorted(_ ids: [String]) -> [Int] {
    let keys = ids.map(Key.init)
    return ids.indices.sorted { keys[$0] < keys[$1] }
  }

  /// Where an id stands among ordered ones, or would stand.
  static func place<Item>(of id: String, in items: [Item], _ name: (Item) -> String) -> Int {
    let key = Key(id)
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if Key(name(items[middle])) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private struct Key: Comparable {
    let number: Int
    let text: String

    init(_ id: String) {
      text = id
      let isPlain = id.utf8.allSatisfy { (0x30...0x39).contains($0) } && id.utf8.count <= 18
      number = isPlain ? Int(id) ?? .max : .max
    }

    static func < (one: Key, other: Key) -> Bool {
      one.number == other.number
        ? one.text.utf8.lexicographicallyPrecedes(other.text.utf8) : one.number < other.number
    }
  }
}
