import Testing

@testable import Sodium

@Suite struct SigningKeyTests {
  private func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.count, by: 2).compactMap { place in
      UInt8(hex.dropFirst(place).prefix(2), radix: 16)
    }
  }

  /// RFC 8032, 7.1, test 2.
  @Test func `signs as RFC 8032 says`() throws {
    let key = try #require(
      SigningKey(seed: bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")))
    #expect(
      key.publicKey == bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))
    let signature = bytes(
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
    #expect(key.sign([0x72]) == signature)
    #expect(SigningKey.verifies(signature, of: [0x72], by: key.publicKey))
    #expect(!SigningKey.verifies(signature, of: [0x73], by: key.publicKey))
    #expect(!SigningKey.verifies(Array(signature.dropLast()), of: [0x72], by: key.publicKey))
    #expect(!SigningKey.verifies(signature, of: [0x72], by: []))
    #expect(SigningKey(seed: [1, 2]) == nil)
  }

  @Test func `sums as FIPS 180-4 says`() {
    let sum = bytes(
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")
    #expect(SHA512.sum(Array("abc".utf8)) == sum)
  }

  @Test(arguments: [
    ("", ""), ("48656c6c6f20576f726c6421", "2NEpo7TZRRrLZSi2U"),
    ("0000287fb4cd", "11233QC4"), ("00", "1"),
  ])
  func `writes Base58 as its draft says`(hex: String, text: String) {
    #expect(Base58.encode(bytes(hex)) == text)
  }
}
