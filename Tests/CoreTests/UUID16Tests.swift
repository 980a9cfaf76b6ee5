import Core
import Testing

@Suite struct `An identifier` {
  @Test func `goes to text and bytes and back`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let uuid = UUID16(high: random.next(), low: random.next())
      #expect(UUID16(uuid.description) == uuid)
      #expect(UUID16(uuid.description.uppercased()) == uuid)
      #expect(UUID16(bytes: uuid.bytes) == uuid)
      #expect(ID<Person>(uuid.description)?.uuid == uuid)
    }
    let zero = UUID16(high: 0, low: 0)
    #expect(zero.description == "00000000-0000-0000-0000-000000000000")
    #expect(UUID16(high: .max, low: .max).bytes == [UInt8](repeating: 255, count: 16))
  }

  @Test func `is written as other programs write it`() {
    let uuid = UUID16(bytes: Array(0...15))
    #expect(uuid?.description == "00010203-0405-0607-0809-0a0b0c0d0e0f")
  }

  @Test func `made now carries version 7, its variant and its time`() {
    let now = Instant(milliseconds: 0x0189_ABCD_EF01)
    var seen: Set<UUID16> = []
    for _ in 0..<1000 {
      let uuid = UUID16.v7(at: now)
      #expect(uuid.high >> 16 == 0x0189_ABCD_EF01)
      #expect(uuid.high & 0xF000 == 0x7000)
      #expect(uuid.low >> 62 == 0b10)
      seen.insert(uuid)
    }
    #expect(seen.count == 1000)
  }

  @Test(arguments: [Int64.min, -1, .max])
  func `can be made by a clock that lies`(milliseconds: Int64) {
    let uuid = UUID16.v7(at: Instant(milliseconds: milliseconds))
    #expect(uuid.high & 0xF000 == 0x7000)
    #expect(UUID16(uuid.description) == uuid)
  }

  @Test func `made of a digest carries version 8 and its variant`() {
    let uuid = UUID16(digest: [UInt8](repeating: 255, count: 32))
    #expect(uuid?.description == "ffffffff-ffff-8fff-bfff-ffffffffffff")
    #expect(UUID16(digest: [1, 2, 3]) == nil)
  }

  @Test(arguments: [
    "", "0", "00010203-0405-0607-0809-0a0b0c0d0e0", "00010203-0405-0607-0809-0a0b0c0d0e0f0",
    "00010203040506070809-0a0b0c0d0e0f----", "000102030-405-0607-0809-0a0b0c0d0e0f",
    "00010203-0405-0607-0809-0a0b0c0d0e0g", "{0010203-0405-0607-0809-0a0b0c0d0e0f}",
    "00010203-0405-0607-0809-0a0b0c0d0eү", "+0010203-0405-0607-0809-0a0b0c0d0e0f",
  ])
  func `is not read out of what is none`(text: String) {
    #expect(UUID16(text) == nil)
    #expect(ID<Community>(text) == nil)
  }

  @Test func `is not sixteen bytes of any other number`() {
    for count in [0, 1, 15, 17, 32] {
      #expect(UUID16(bytes: [UInt8](repeating: 1, count: count)) == nil)
    }
  }

  @Test func `sorts as its bytes do`() {
    let one = UUID16(high: 1, low: .max)
    let two = UUID16(high: 2, low: 0)
    #expect(one < two)
    #expect(ID<Person>(one) < ID<Person>(two))
    #expect(UUID16(high: 1, low: 1) < UUID16(high: 1, low: 2))
  }
}
