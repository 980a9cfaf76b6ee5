import Compression
import Testing

@Suite struct CompressionTests {
  private static let samples: [[UInt8]] = [
    [], [7], Array("Айылдык кеңеш".utf8), Array(String(repeating: "курак ", count: 50_000).utf8),
    noise(200_000),
  ]

  /// Bytes that do not compress, the same in every run.
  private static func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 88_172_645_463_325_252
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state)
    }
  }

  @Test(arguments: samples)
  func `gzip gives back what went in at every level`(bytes: [UInt8]) {
    for level in [-5, 1, 6, 9, 100] {
      let packed = gzip(bytes, level: level)
      #expect(packed.starts(with: [0x1F, 0x8B]))
      #expect(gunzip(packed, limit: bytes.count) == bytes)
    }
  }

  @Test(arguments: samples)
  func `brotli gives back what went in at every quality`(bytes: [UInt8]) {
    for quality in [-5, 0, 4, 11, 100] {
      #expect(unbrotli(brotli(bytes, quality: quality), limit: bytes.count) == bytes)
    }
  }

  @Test func `a page becomes much smaller`() {
    let page = Array(
      String(repeating: "<li>Гүлнара апа, айылдык кеңештин депутаты</li>", count: 200).utf8)
    #expect(gzip(page).count * 20 < page.count)
    #expect(brotli(page).count * 20 < page.count)
  }

  @Test func `zlib frames the same bytes for PNG, whose sum every reader of it knows`() {
    let packed = zlib(Array("курак курак".utf8), level: 9)
    #expect(packed[0] == 0x78 && (Int(packed[0]) * 256 + Int(packed[1])) % 31 == 0)
    // The example that the definition of CRC-32 is told by.
    #expect(crc32(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(crc32([]) == 0)
  }

  @Test func `the same bytes give the same answer, for caches to compare`() {
    #expect(gzip([1, 2, 3]) == gzip([1, 2, 3]))
    #expect(brotli([1, 2, 3]) == brotli([1, 2, 3]))
  }

  @Test func `broken or oversized bytes unpack to nothing`() {
    let bytes = Array(repeating: 65 as UInt8, count: 1000)
    let (zipped, brotlied) = (gzip(bytes), brotli(bytes))
    for cut in zipped.indices { #expect(gunzip(Array(zipped.prefix(cut)), limit: 1000) == nil) }
    for cut in brotlied.indices {
      #expect(unbrotli(Array(brotlied.prefix(cut)), limit: 1000) == nil)
    }
    #expect(gunzip(zipped, limit: 999) == nil)
    #expect(unbrotli(brotlied, limit: 999) == nil)
    #expect(gunzip(zipped, limit: -1) == nil)
    #expect(unbrotli(brotlied, limit: .max) == nil)
  }
}
