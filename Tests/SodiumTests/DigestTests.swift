import Testing

@testable import Sodium

@Suite struct DigestTests {
  @Test func `the fingerprint of abc is the one of RFC 7693`() {
    let expected =
      "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
      + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"
    #expect(hex(Digest.blake2b("abc", size: 64)) == expected)
  }

  @Test func `piece by piece gives the same as all at once`() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    var running = RunningDigest()
    for start in stride(from: 0, to: 1000, by: 7) {
      running.update(Array(bytes[start..<min(start + 7, 1000)]))
    }
    #expect(running.finish() == Digest.blake2b(bytes))
  }

  @Test func `a key changes the fingerprint, and a long key is as good as a short one`() {
    let long = [UInt8](repeating: 7, count: 200)
    let plain = Digest.blake2b("aikol")
    #expect(Digest.blake2b("aikol", key: long) != plain)
    #expect(Digest.blake2b("aikol", key: [1]) != plain)
    #expect(Digest.blake2b("aikol", key: long) == Digest.blake2b("aikol", key: long))
  }

  @Test func `nothing has a fingerprint too`() {
    #expect(
      hex(Digest.blake2b([])) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
  }
}

func hex(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
