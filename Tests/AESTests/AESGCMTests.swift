import Testing

@testable import AES

/// The cipher against the vectors of its inventors (McGrew and Viega, "The Galois/Counter Mode of
/// Operation", test cases 13 to 16), and against whoever changes a bit.
@Suite struct AESGCMTests {
  struct Vector: Sendable {
    let key, nonce, plain, use, sealed: String
  }

  static let long =
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
  static let vectors = [
    Vector(
      key: String(repeating: "00", count: 32), nonce: String(repeating: "00", count: 12),
      plain: "", use: "", sealed: "530f8afbc74536b9a963b4f1c4cb738b"),
    Vector(
      key: String(repeating: "00", count: 32), nonce: String(repeating: "00", count: 12),
      plain: String(repeating: "00", count: 16), use: "",
      sealed: "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"),
    Vector(
      key: "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
      nonce: "cafebabefacedbaddecaf888", plain: long,
      use: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
      sealed:
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"
    ),
  ]

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16) ?? 0
    }
  }

  @Test(arguments: vectors)
  func `It is the cipher of the paper`(vector: Vector) {
    let (key, nonce) = (Self.bytes(vector.key), Self.bytes(vector.nonce))
    let (plain, use) = (Self.bytes(vector.plain), Self.bytes(vector.use))
    let sealed = AESGCM.seal(plain, nonce: nonce, for: use, key: key)
    #expect(sealed == Self.bytes(vector.sealed))
    #expect(AESGCM.open(sealed ?? [], nonce: nonce, for: use, key: key) == plain)
  }

  @Test func `A changed bit anywhere opens nothing`() throws {
    let key = [UInt8](repeating: 3, count: 32)
    let nonce = [UInt8](repeating: 5, count: 12)
    let sealed = try #require(AESGCM.seal([1, 2, 3, 4], nonce: nonce, for: [9], key: key))
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1
      #expect(AESGCM.open(changed, nonce: nonce, for: [9], key: key) == nil)
    }
    #expect(AESGCM.open(sealed, nonce: nonce, for: [8], key: key) == nil)
    #expect(AESGCM.open(sealed, nonce: [UInt8](repeating: 6, count: 12), for: [9], key: key) == nil)
  }

  @Test func `What has the wrong size opens nothing`() {
    let key = [UInt8](repeating: 3, count: 32)
    let nonce = [UInt8](repeating: 5, count: 12)
    #expect(AESGCM.open([], nonce: nonce, for: [], key: key) == nil)
    #expect(AESGCM.open([UInt8](repeating: 0, count: 15), nonce: nonce, for: [], key: key) == nil)
    #expect(AESGCM.open([UInt8](repeating: 0, count: 20), nonce: [1], for: [], key: key) == nil)
    #expect(AESGCM.seal([1], nonce: nonce, for: [], key: [1]) == nil)
  }
}
