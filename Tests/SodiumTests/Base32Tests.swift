import Sodium
import Testing

@Suite struct Base32Tests {
  private static let vectors = [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
    ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
  ]

  @Test(arguments: vectors)
  func `the vectors of RFC 4648 hold both ways`(plain: String, written: String) {
    #expect(Base32.encode(Array(plain.utf8)) == written)
    #expect(Base32.decode(written) == Array(plain.utf8))
  }

  @Test func `any bytes come back`() {
    for count in 0..<64 {
      let bytes = Random.bytes(count)
      #expect(Base32.decode(Base32.encode(bytes)) == bytes)
    }
  }

  @Test func `small letters, spaces and padding are forgiven`() {
    #expect(Base32.decode("mzxw 6ytb oi======") == Array("foobar".utf8))
  }

  @Test(arguments: ["1", "M0", "МУ", "M", "MZX", "MZ"])
  func `what no bytes are written as is refused`(text: String) {
    #expect(Base32.decode(text) == nil)
  }
}
