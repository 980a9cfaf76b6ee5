import Foundation
import Testing

@testable import Paper

@Suite struct PaperImageTests {
  /// Two dots by two, red, as another program wrote it.
  static let red =
    Data(
      base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCg"
        + "Af7gP9i18U1AAAAABJRU5ErkJggg=="
    ).map { [UInt8]($0) } ?? []

  @Test func `a picture is taken whole or not at all`() throws {
    let image = try #require(PaperImage(png: Self.red))
    #expect(image.size == Size(width: 2, height: 2))
    for count in 0..<(Self.red.count - 24) {
      #expect(PaperImage(png: Array(Self.red.prefix(count))) == nil, "\(count) bytes")
    }
    #expect(PaperImage(png: Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)) == nil)
    #expect(PaperImage(png: Self.red + [UInt8](repeating: 0, count: 200_000)) == nil)
  }

  @Test func `one that would unfold too large is refused by its head`() {
    var huge = Self.red
    huge.replaceSubrange(16..<20, with: [0, 0, 0x80, 0])
    #expect(PaperImage(png: huge) == nil)
    huge.replaceSubrange(16..<20, with: [0, 0, 0, 0])
    #expect(PaperImage(png: huge) == nil)
  }

  @Test func `emblems stand at the head of a certificate, within it`() throws {
    var certificate = PaperCertificate.sample
    let plain = try certificate.pdf()
    certificate.emblems = [try PaperEmblem(Self.red)]
    certificate.emblems += certificate.emblems
    let page = try certificate.page(Typesetter())
    #expect(page.isWithin(PageFormat.landscape.frame))
    #expect(page.texts.allSatisfy { !$0.overlapsAnother(in: page.texts) })
    #expect(try certificate.pdf().count > plain.count)
    #expect(try printedText(certificate.pdf()).contains(certificate.holder))
  }
}
