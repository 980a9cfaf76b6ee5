import SVG
import Testing

@testable import Paper

@Suite struct PaperEmblemTests {
  private func emblem(_ elements: String, box: String = "0 0 40 20") throws -> PaperEmblem {
    let head = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="\#(box)">"#
    return try PaperEmblem(Array((head + elements + "</svg>").utf8))
  }

  /// Alone on a page, a hundred and twenty points wide at (50, 50); a dot a point.
  private func dots(_ emblem: PaperEmblem) throws -> PrintedDots {
    var page = Page()
    page.emblem(emblem, in: Frame(x: 50, y: 50, width: 120, height: 60))
    return try PrintedDots(writePDF(title: "", format: .portrait, pages: [page]))
  }

  @Test func `shapes are printed where and as they were drawn`() throws {
    let dots = try dots(
      emblem(
        """
        <rect width="20" height="20" fill="#ff0000"/>
        <g transform="translate(20 0)"><circle cx="10" cy="10" r="8" fill="#0000ff"/></g>
        <path d="M0 0h40v20h-40z" fill="none" stroke="#00ff00" stroke-width="2"/>
        <path d="M2 2h16v16h-16zM6 6h8v8h-8z" fill="#000" fill-rule="evenodd"/>
        """))
    #expect(dots[150 - 10, 80] == 0x0000FF)
    #expect(dots[113, 53 + 5] == 0xFFFFFF)
    #expect(dots[80, 80] == 0xFF0000)
    #expect(dots[60, 80] == 0x000000)
    #expect(dots[51, 80] == 0x00FF00)
    #expect(dots[45, 80] == 0xFFFFFF)
    #expect(dots[175, 80] == 0xFFFFFF)
  }

  @Test func `its lines are whole, whatever was drawn before`() throws {
    var page = Page()
    page.line(
      from: Point(x: 0, y: 300), to: Point(x: 500, y: 300), Stroke(width: 2, dashes: [1, 9]))
    page.emblem(
      try emblem(#"<path d="M0 10h40" stroke="red" stroke-width="4"/>"#),
      in: Frame(x: 50, y: 50, width: 120, height: 60))
    let dots = try PrintedDots(writePDF(title: "", format: .portrait, pages: [page]))
    #expect((55..<165).allSatisfy { dots[$0, 80] == 0xFF0000 })
  }

  @Test func `it never reaches beyond its own place`() throws {
    let dots = try dots(
      emblem(#"<rect x="-900" y="-900" width="9000" height="9000" fill="red"/>"#))
    #expect(dots[52, 52] == 0xFF0000)
    for (x, y) in [(48, 80), (172, 80), (110, 48), (110, 112)] { #expect(dots[x, y] == 0xFFFFFF) }
  }

  @Test func `what is half seen lets what is below through, once`() throws {
    let dots = try dots(
      emblem(
        """
        <g opacity="0.5"><rect width="40" height="20" fill="#000"/>
        <rect width="20" height="20" fill="#000"/></g>
        """))
    #expect(dots[80, 80] == dots[140, 80])
    #expect((0x7E7E7E...0x818181).contains(dots[80, 80]))
  }

  @Test func `a drawing stays lines and curves in a certificate, and another emblem moves not`()
    throws
  {
    var certificate = PaperCertificate.sample
    let plain = try printedPictures(certificate.pdf())
    certificate.emblems = [try emblem(#"<circle cx="20" cy="10" r="9" fill="teal"/>"#)]
    #expect(try printedPictures(certificate.pdf()) == plain)
    #expect(try certificate.pdf() == certificate.pdf())
    let page = try certificate.page(Typesetter())
    #expect(page.isWithin(PageFormat.landscape.frame))
    let middle = PageFormat.landscape.frame.midX / 72 * 600
    let dots = try PrintedDots(certificate.pdf(), perInch: 600)
    let y = (0..<2_000).first { dots[Int(middle), $0] == 0x008080 }
    #expect(y != nil)
    certificate.emblems = [try PaperEmblem(PaperImageTests.red)]
    #expect(try printedPictures(certificate.pdf()).count == plain.count + 1)
  }

  @Test func `every hard but sound drawing still prints`() throws {
    for elements in [
      "", "<g/>", "<path d='M1 1z'/>", "<path d='M1 1' stroke='red' stroke-linecap='round'/>",
      "<path d='M0 0L1e6 1e6' stroke='red' stroke-width='10000'/>",
      "<g transform='scale(.0001)'><rect width='1e6' height='1e6'/></g>",
      "<g transform='scale(1000)'><circle r='1e6' stroke='red'/></g>",
      String(repeating: "<g opacity='.9'>", count: 14) + "<rect width='9' height='9'/>"
        + String(repeating: "</g>", count: 14),
    ] {
      var certificate = PaperCertificate.sample
      certificate.emblems = [try emblem(elements)]
      #expect(try printedText(certificate.pdf()).contains(certificate.holder), "\(elements)")
    }
  }

  @Test func `what is neither is told from what is a drawing gone wrong`() {
    func fault(_ bytes: [UInt8]) -> PaperEmblem.Fault? {
      do throws(PaperEmblem.Fault) {
        _ = try PaperEmblem(bytes)
        return nil
      } catch { return error }
    }
    #expect(fault([]) == .notPicture)
    #expect(fault(Array("GIF89a".utf8)) == .notPicture)
    #expect(fault([0x1F, 0x8B, 8, 0]) == .notPicture)
    #expect(fault([0xEF, 0xBB, 0xBF] + Array(" <svg/>".utf8)) == .drawing(.notSVG(line: 1)))
    #expect(fault(Array(PaperImageTests.red.dropLast(30))) == .notPicture)
  }
}
