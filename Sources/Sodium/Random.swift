import Csodium

/// Unpredictable values: keys, tokens, codes, draws.
package enum Random {
  /// Fresh bytes nobody can guess.
  package static func bytes(_ count: Int) -> [UInt8] {
    Library.start()
    var bytes = [UInt8](repeating: 0, count: max(count, 0))
    unsafe randombytes_buf(&bytes, bytes.count)
    return bytes
  }

  /// A number below the bound, each equally likely; 0 where the bound leaves no choice.
  package static func uniform(below bound: UInt32) -> UInt32 {
    Library.start()
    return randombytes_uniform(bound)
  }
}
