/// The digest of FIPS 180-4, here so that a lot needs nothing but this module.
enum SHA256 {
  static func digest(of message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    padded += bytes(UInt64(message.count) * 8)
    var state = start
    for block in stride(from: 0, to: padded.count, by: 64) {
      absorb(padded[block..<block + 64], into: &state)
    }
    return state.flatMap(bytes)
  }

  private static func absorb(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    let words = schedule(block)
    var h = state
    for round in 0..<64 {
      let mixed = rotate(h[4], 6) ^ rotate(h[4], 11) ^ rotate(h[4], 25)
      let chosen = (h[4] & h[5]) ^ (~h[4] & h[6])
      let first = h[7] &+ mixed &+ chosen &+ constants[round] &+ words[round]
      let stirred = rotate(h[0], 2) ^ rotate(h[0], 13) ^ rotate(h[0], 22)
      let majority = (h[0] & h[1]) ^ (h[0] & h[2]) ^ (h[1] & h[2])
      h = [first &+ stirred &+ majority, h[0], h[1], h[2], h[3] &+ first, h[4], h[5], h[6]]
    }
    for index in 0..<8 { state[index] &+= h[index] }
  }

  private static func schedule(_ block: ArraySlice<UInt8>) -> [UInt32] {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { place in
      block[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      let low = rotate(a, 7) ^ rotate(a, 18) ^ (a >> 3)
      let high = rotate(b, 17) ^ rotate(b, 19) ^ (b >> 10)
      words.append(words[index - 16] &+ low &+ words[index - 7] &+ high)
    }
    return words
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func bytes<Word: FixedWidthInteger>(_ word: Word) -> [UInt8] {
    stride(from: Word.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: word >> $0)
    }
  }

  private static let primes: [UInt128] = (2...311).filter { number in
    (2..<number).allSatisfy { number % $0 != 0 }
  }.map { UInt128($0) }

  // The standard takes the first 32 bits after the point of the primes' roots. Whole numbers
  // find them without a mathematics library.
  private static let start = primes.prefix(8).map { prime in
    UInt32(truncatingIfNeeded: greatest { $0 * $0 <= prime << 64 })
  }
  private static let constants = primes.map { prime in
    UInt32(truncatingIfNeeded: greatest { $0 * $0 * $0 <= prime << 96 })
  }

  private static func greatest(where holds: (UInt128) -> Bool) -> UInt128 {
    (0..<38).reversed().reduce(0) { holds($0 | 1 << UInt128($1)) ? $0 | 1 << UInt128($1) : $0 }
  }
}
