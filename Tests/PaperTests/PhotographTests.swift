import KurakTesting
import Testing

@testable import Paper

/// Photographs, which a paper takes as they are.
@Suite struct PhotographTests {
  static let four = Photograph.bytes

  /// What stands in the four corners of a photograph drawn on a page, by another program.
  private func corners(of image: PaperImage) throws -> [String] {
    var page = Page()
    let frame = Frame(x: 0, y: 0, width: image.size.width * 4, height: image.size.height * 4)
    page.marks.append(.image(image, frame))
    let pdf = try writePDF(title: "", format: .portrait, pages: [page])
    let dots = try PrintedDots(pdf)
    return [(1, 1), (3, 1), (1, 3), (3, 3)].map { x, y in
      name(dots[Int(frame.width) * x / 4, Int(frame.height) * y / 4])
    }
  }

  private func name(_ colour: UInt32) -> String {
    let bright = [(16, "red"), (8, "green"), (0, "blue")].filter { place, _ in
      colour >> UInt32(place) & 255 > 128
    }
    return bright.count == 3 ? "white" : bright.map(\.1).joined()
  }

  @Test func `stand on paper as they lie in the file, undecoded`() throws {
    let image = try #require(PaperImage(jpeg: Self.four))
    #expect(image.size == Size(width: 24, height: 16))
    let found = try corners(of: image)
    #expect(found == ["red", "green", "blue", "white"])
  }

  @Test(arguments: [
    (2, ["green", "red", "white", "blue"]), (3, ["white", "blue", "green", "red"]),
    (4, ["blue", "white", "red", "green"]), (5, ["red", "blue", "green", "white"]),
    (6, ["blue", "red", "white", "green"]), (7, ["white", "green", "blue", "red"]),
    (8, ["green", "white", "red", "blue"]),
  ])
  func `are turned as the phone was held`(turn: Int, seen: [String]) throws {
    let image = try #require(PaperImage(jpeg: Self.four, turn: turn))
    #expect(image.size.width == (turn >= 5 ? 16 : 24))
    let found = try corners(of: image)
    #expect(found == seen)
  }

  @Test func `are taken whole or not at all, and none that would unfold too large`() {
    for count in 0..<Self.four.count {
      #expect(PaperImage(jpeg: Array(Self.four.prefix(count))) == nil, "\(count) bytes")
    }
    #expect(PaperImage(jpeg: PaperImageTests.red) == nil)
    let frame = Self.four.indices.first { place in
      Self.four[place...].starts(with: [0xFF, 0xC0])
    }
    guard let frame else {
      Issue.record("no frame")
      return
    }
    func changed(_ place: Int, _ bytes: [UInt8]) -> [UInt8] {
      var changed = Self.four
      changed.replaceSubrange(frame + place..<frame + place + bytes.count, with: bytes)
      return changed
    }
    #expect(PaperImage(jpeg: changed(5, [0xFF, 0xFF, 0xFF, 0xFF])) == nil, "4 billion dots")
    #expect(PaperImage(jpeg: changed(5, [0, 0])) == nil, "no height")
    #expect(PaperImage(jpeg: changed(9, [4])) == nil, "inks")
    #expect(PaperImage(jpeg: changed(4, [12])) == nil, "more than eight bits")
    #expect(PaperImage(jpeg: changed(1, [0xC9])) == nil, "a code no reader of PDF knows")
    #expect(PaperImage(jpeg: changed(2, [0xFF, 0xFF])) == nil, "a part longer than the file")
    let filling = [UInt8](repeating: 0, count: 2 << 20)
    let heavy = Array(Self.four.dropLast(2)) + filling + [0xFF, 0xD9]
    #expect(PaperImage(jpeg: heavy) == nil)
  }

  @Test func `do not hold the file after the paper is made`() throws {
    let image = try #require(PaperImage(jpeg: Self.four))
    var page = Page()
    for place in 0..<3 {
      page.marks.append(
        .image(image, Frame(x: Double(place) * 30, y: 0, width: 24, height: 16)))
    }
    let once = try writePDF(title: "", format: .portrait, pages: [page, page])
    let again = try writePDF(title: "", format: .portrait, pages: [page, page])
    #expect(once == again)
  }
}
