import Core
import Sodium

/// The paper ballots that a second person reads again where a sample was stated: a fifth, told by
/// their ids alone.
///
/// A ballot is in the sample when the first byte of the BLAKE2b fingerprint (32 bytes) of the
/// decision's id, a space and the ballot's id divides by five; where that gives fewer than
/// three, those with the least fingerprints join it. Anybody can work it out again with
/// `printf 'DECISION BALLOT' | b2sum -l 256`.
enum PaperSample {
  static let every = 5
  static let least = 3

  static func codes(of typed: [String], in decision: ID<Decision>) -> Set<String> {
    let drawn = typed.map { (code: $0, print: fingerprint($0, decision)) }
    let chosen = drawn.filter { Int($0.print.first ?? 0) % every == 0 }
    if chosen.count >= least { return Set(chosen.map(\.code)) }
    let rest = drawn.filter { Int($0.print.first ?? 0) % every != 0 }
      .sorted { $0.print.lexicographicallyPrecedes($1.print) }
    return Set((chosen + rest.prefix(least - chosen.count)).map(\.code))
  }

  private static func fingerprint(_ code: String, _ decision: ID<Decision>) -> [UInt8] {
    Digest.blake2b("\(decision) \(code)")
  }
}
