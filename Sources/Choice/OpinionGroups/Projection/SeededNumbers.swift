/// Random numbers that are the same on every machine (SplitMix64, Steele and others 2014).
struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64, _ stream: UInt64 = 0) {
    state = seed &+ stream &* 0xd134_2543_de82_ef95
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mixed(state)
  }

  /// A number from 0 up to, not including, 1.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number from 0 up to, not including, `count`, by multiplication (Lemire 2019).
  mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

extension Conversation {
  /// A number that any other vote, person or statement would change; linear in the votes.
  var fingerprint: UInt64 {
    var mixed = UInt64(people.count)
    func take(_ value: UInt64) { mixed = SeededNumbers.mixed(mixed ^ value) &+ value }
    for id in people + statements.map(\.id) {
      for byte in id.utf8 { take(UInt64(byte)) }
      take(256)
    }
    for statement in statements { take(statement.isShown ? 1 : 0) }
    for person in people.indices {
      for vote in row(person) {
        take(UInt64(bitPattern: Int64(columns[vote]) << 2 | Int64(answers[vote] + 1)))
      }
      take(.max)
    }
    return mixed
  }
}
