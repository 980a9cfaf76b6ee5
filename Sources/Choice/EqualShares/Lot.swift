/// A lot that anybody can draw again: the SHA-256 digest of the seed, a line feed and the id.
///
/// `printf 'SEED\nID' | sha256sum` prints it; the least digest wins.
enum Lot {
  static func draw(_ id: String, seed: String) -> [UInt8] {
    SHA256.digest(of: Array(seed.utf8) + [UInt8(ascii: "\n")] + Array(id.utf8))
  }
}
