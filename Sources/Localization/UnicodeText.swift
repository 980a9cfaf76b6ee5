import CUnicode

extension String {
  /// The text in Unicode's form C: one letter, one way to write it.
  var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    let bytes = unsafe filledByC { text, length, room, capacity in
      unsafe kurak_compose(text, length, room, capacity)
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? self
  }

  /// What a C function makes of this text; it is called again if the first room was too small.
  @unsafe func filledByC(
    _ fill: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?, Int) -> Int
  ) -> [UInt8]? {
    var copy = self
    return copy.withUTF8 { text -> [UInt8]? in
      var capacity = text.count * 3 + 32
      for _ in 0..<2 {
        var needed = -1
        let filled = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
          needed = unsafe fill(text.baseAddress, text.count, room.baseAddress, capacity)
          count = (0...capacity).contains(needed) ? needed : 0
        }
        if needed <= capacity { return needed < 0 ? nil : filled }
        capacity = needed + 1
      }
      return nil
    }
  }
}
