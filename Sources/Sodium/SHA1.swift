/// SHA-1, written by hand because authenticator apps compute nothing else for their codes and
/// libsodium, rightly, does not have it; for codes only.
enum SHA1 {
  static let blockSize = 64

  static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    let message = padded(bytes)
    for start in stride(from: 0, to: message.count, by: blockSize) {
      mix(schedule(message[start..<start + blockSize]), into: &state)
    }
    return state.flatMap(\.bigEndianBytes)
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    let filling = (blockSize * 2 - 9 - bytes.count % blockSize) % blockSize
    return bytes + [0x80] + [UInt8](repeating: 0, count: filling)
      + (UInt64(bytes.count) &* 8).bigEndianBytes
  }

  private static func schedule(_ block: ArraySlice<UInt8>) -> [UInt32] {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
      block[at..<at + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    }
    for t in 16..<80 {
      words.append((words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16]).rotated(1))
    }
    return words
  }

  private static func mix(_ words: [UInt32], into state: inout [UInt32]) {
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for t in 0..<80 {
      let next = a.rotated(5) &+ round(t, b, c, d) &+ e &+ words[t]
      (e, d, c, b, a) = (d, c, b.rotated(30), a, next)
    }
    for (index, value) in [a, b, c, d, e].enumerated() { state[index] &+= value }
  }

  private static func round(_ t: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 {
    switch t {
    case ..<20: (b & c | ~b & d) &+ 0x5A82_7999
    case ..<40: (b ^ c ^ d) &+ 0x6ED9_EBA1
    case ..<60: (b & c | b & d | c & d) &+ 0x8F1B_BCDC
    default: (b ^ c ^ d) &+ 0xCA62_C1D6
    }
  }
}

extension SHA1 {
  /// HMAC (RFC 2104) over SHA-1.
  static func hmac(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var block = key.count > blockSize ? hash(key) : key
    block += [UInt8](repeating: 0, count: blockSize - block.count)
    return hash(block.map { $0 ^ 0x5C } + hash(block.map { $0 ^ 0x36 } + message))
  }
}

extension UInt32 {
  fileprivate func rotated(_ by: UInt32) -> UInt32 { self << by | self >> (32 - by) }
}

extension FixedWidthInteger {
  /// The bytes of a number, the most significant first.
  var bigEndianBytes: [UInt8] {
    stride(from: Self.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: self >> $0)
    }
  }
}
