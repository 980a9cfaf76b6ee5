/// Finds a project by the bytes of its id, without making a text of it.
struct IDTable {
  private var ids = Column(name: "id")
  private var slots = [Int32](repeating: -1, count: 64)

  /// Takes the id unless it is already there.
  mutating func insert(_ id: ArraySlice<UInt8>) -> Bool {
    if (ids.count + 1) * 2 > slots.count { grow() }
    let slot = self.slot(of: id)
    guard slots[slot] < 0 else { return false }
    slots[slot] = Int32(ids.count)
    ids.append(id)
    return true
  }

  func place(of id: ArraySlice<UInt8>) -> Int32? {
    let place = slots[slot(of: id)]
    return place < 0 ? nil : place
  }

  /// The slot that holds the id, or the free one where it belongs.
  private func slot(of id: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash ^= hash >> 32
    var slot = Int(hash % UInt64(slots.count))
    while slots[slot] >= 0, !ids.bytes(in: Int(slots[slot])).elementsEqual(id) {
      slot = (slot + 1) % slots.count
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for place in 0..<ids.count { slots[slot(of: ids.bytes(in: place))] = Int32(place) }
  }
}
