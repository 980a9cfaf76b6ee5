import Testing

@testable import Sodium

@Suite struct TOTPTests {
  private let secret = Array("12345678901234567890".utf8)

  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
  ])
  func `SHA-1 agrees with FIPS 180 and RFC 3174`(message: String, digest: String) {
    #expect(hex(SHA1.hash(Array(message.utf8))) == digest)
  }

  @Test func `HMAC agrees with RFC 2202`() {
    let what = Array("what do ya want for nothing?".utf8)
    #expect(
      hex(SHA1.hmac(what, key: Array("Jefe".utf8))) == "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
    let long = Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8)
    #expect(
      hex(SHA1.hmac(long, key: [UInt8](repeating: 0xAA, count: 80)))
        == "aa4ae5e15272d00e95705637ce8a3b55ed402112")
  }

  @Test(
    arguments: [
      (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
      (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ] as [(Int64, String)])
  func `codes are the last six digits of RFC 6238`(time: Int64, code: String) {
    #expect(TOTP.code(secret: secret, at: time) == code)
  }

  @Test func `a code counts one step early and late, and says which step it was`() {
    let code = TOTP.code(secret: secret, at: 3000)
    #expect(TOTP.matches(code, secret: secret, at: 3000) == 100)
    #expect(TOTP.matches(code, secret: secret, at: 3059) == 100)
    #expect(TOTP.matches(code, secret: secret, at: 2970) == 100)
    #expect(TOTP.matches(code, secret: secret, at: 3060) == nil)
    #expect(TOTP.matches(code, secret: secret, at: 2969) == nil)
  }

  @Test func `the space an app shows in the middle may be typed`() {
    #expect(TOTP.matches("287 082", secret: secret, at: 59) == 1)
  }

  @Test(arguments: ["", "28708", "2870820", "２８７０８２", String(repeating: " ", count: 1000)])
  func `anything else is wrong`(typed: String) {
    #expect(TOTP.matches(typed, secret: secret, at: 59) == nil)
  }

  @Test(arguments: [Int64.min, -1, Int64.max])
  func `no time is too strange`(time: Int64) {
    #expect(TOTP.matches(TOTP.code(secret: secret, at: time), secret: secret, at: time) != nil)
  }

  @Test func `the address carries the secret and the names`() {
    #expect(
      TOTP.address(secret: Array("Hello!".utf8), account: "Айгүл", issuer: "Kurak 1")
        == "otpauth://totp/Kurak%201:%D0%90%D0%B9%D0%B3%D2%AF%D0%BB"
        + "?secret=JBSWY3DPEE&issuer=Kurak%201")
    #expect(TOTP.secret().count == 20)
  }
}
