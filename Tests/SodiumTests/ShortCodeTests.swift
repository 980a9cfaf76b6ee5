import Sodium
import Testing

@Suite struct ShortCodeTests {
  @Test func `a code has no look-alike letters and no vowels`() {
    for _ in 0..<200 {
      let code = ShortCode.make(length: 8)
      #expect(code.count == 8)
      #expect(!code.contains { "01OILUAEBSZ".contains($0) })
    }
    #expect(ShortCode.make(length: 0) == "")
  }

  @Test func `codes differ`() {
    let codes = Set((0..<1000).map { _ in ShortCode.make() })
    #expect(codes.count == 1000)
  }

  @Test func `a printed code is read back`() {
    for length in 1...12 {
      let code = ShortCode.make(length: length)
      #expect(ShortCode.normalise(ShortCode.grouped(code)) == code)
      #expect(ShortCode.normalise(ShortCode.grouped(code).lowercased()) == code)
    }
  }

  @Test func `four letters stand together`() {
    #expect(ShortCode.grouped("2345CDFG") == "2345-CDFG")
    #expect(ShortCode.grouped("2345C") == "2345-C")
    #expect(ShortCode.grouped("2345") == "2345")
    #expect(ShortCode.grouped("") == "")
  }

  @Test func `Cyrillic letters that look Latin are taken for them`() {
    #expect(ShortCode.normalise("кмнр-стух") == "KMHPCTYX")
    #expect(ShortCode.normalise("З—В") == "38")
  }

  @Test func `a Latin letter read in place of a digit is taken for the digit`() {
    #expect(ShortCode.normalise(" s b z ") == "582")
  }

  @Test(arguments: ["", " - ", "2345-CDF!", "ЖШЩ", "0O1I", "2345\u{0}", "éé"])
  func `what cannot be a code is none`(typed: String) {
    #expect(ShortCode.normalise(typed) == nil)
  }

  @Test func `an endless code is none`() {
    #expect(ShortCode.normalise(String(repeating: "2", count: 1_000_000)) == nil)
  }
}
