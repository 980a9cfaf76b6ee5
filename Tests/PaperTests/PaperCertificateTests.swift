import Testing

@testable import Paper

@Suite struct PaperCertificateTests {
  @Test func `says everything it was given, on one page`() throws {
    let sample = PaperCertificate.sample
    let pages = try printedPages(sample.pdf())
    #expect(pages.count == 1)
    for text in [
      sample.place, sample.heading, sample.introduction, sample.holder, sample.statement,
      sample.course, sample.details[1], sample.code, sample.signatures[1].name,
      "kurak.example/v/K7M49QXP",
    ] { #expect(pages[0].contains(text), "\(text)") }
  }

  @Test(arguments: sampleNames)
  func `every name reads back as it was written`(name: String) throws {
    var certificate = PaperCertificate.sample
    certificate.holder = name
    #expect(try printedText(certificate.pdf()).contains(name))
  }

  @Test func `is titled, lies on A4, and is the same each time`() throws {
    let pdf = try PaperCertificate.sample.pdf()
    let facts = try printedFacts(pdf)
    #expect(facts["Title"] == PaperCertificate.sample.title)
    #expect(facts["Page size"]?.contains("A4") == true)
    #expect(facts["Author"] == nil)
    #expect(try PaperCertificate.sample.pdf() == pdf)
  }

  @Test func `a name too long for one line is smaller, never off the page`() throws {
    var certificate = PaperCertificate.sample
    for count in [1, 3, 8, 40] {
      certificate.holder = Array(repeating: "Өмүрбекова", count: count).joined(separator: " ")
      let page = try certificate.page(Typesetter())
      #expect(page.isWithin(PageFormat.landscape.frame))
      #expect(page.texts.allSatisfy { !$0.overlapsAnother(in: page.texts) })
    }
  }

  @Test func `three hundred letters of a name are all there`() throws {
    var certificate = PaperCertificate.sample
    certificate.holder = (10..<35).map { "Өмүрбекова\($0)" }.joined(separator: " ")
    #expect(certificate.holder.count >= 300)
    #expect(try printedText(certificate.pdf()).contains(certificate.holder))
  }

  @Test func `lacks no letter`() throws {
    let page = try PaperCertificate.sample.page(Typesetter())
    #expect(page.texts.allSatisfy { $0.layout.unknownGlyphs == 0 })
  }

  @Test func `an address too long for a QR code is refused`() {
    var certificate = PaperCertificate.sample
    certificate.qrCode = String(repeating: "x", count: 3_000)
    #expect(throws: PaperError.addressTooLong(bytes: 3_000)) { try certificate.pdf() }
  }
}
