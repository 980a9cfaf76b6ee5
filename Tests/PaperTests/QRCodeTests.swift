import Testing

@testable import Paper

@Suite struct QRCodeTests {
  @Test func `has the three finder patterns`() throws {
    let code = try #require(try QRCode("https://kurak.example/v/K7M49QXP"))
    #expect((code.side - 17) % 4 == 0)
    let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
    for (top, left) in [(0, 0), (0, code.side - 7), (code.side - 7, 0)] {
      let seen = (0..<7).map { row in
        String(
          (0..<7).map { code.isDark(row: top + row, column: left + $0) ? "#" : "." as Character })
      }
      #expect(seen == finder)
    }
  }

  @Test func `its rectangles cover the dark modules and leave the quiet zone`() throws {
    let code = try #require(try QRCode("K7M4"))
    let side = Double(code.side + 8)
    let runs = code.polygons(in: Frame(x: 0, y: 0, width: side, height: side))
    let area = runs.map { ($0[1].x - $0[0].x) * ($0[2].y - $0[1].y) }.reduce(0, +)
    var dark = 0
    for row in 0..<code.side {
      for column in 0..<code.side where code.isDark(row: row, column: column) { dark += 1 }
    }
    #expect(abs(area - Double(dark)) < 1e-6)
    #expect(runs.joined().allSatisfy { $0.x >= 4 - 1e-9 && $0.y <= side - 4 + 1e-9 })
  }

  @Test func `is empty for an empty text and refuses one too long`() throws {
    #expect(try QRCode("") == nil)
    #expect(try QRCode(String(repeating: "x", count: 2_331)) != nil)
    for count in [2_332, 1 << 20] {
      #expect(throws: PaperError.addressTooLong(bytes: count)) {
        try QRCode(String(repeating: "x", count: count))
      }
    }
  }

  @Test func `takes text of any script`() throws {
    #expect(try QRCode("https://үй.example/ң") != nil)
    #expect(try QRCode("a\0b\u{202E}") != nil)
    #expect(try QRCode("12345") != nil)
  }

  @Test func `a module outside the code is light`() throws {
    let code = try #require(try QRCode("x"))
    #expect(!code.isDark(row: -1, column: 0))
    #expect(!code.isDark(row: 0, column: code.side))
  }
}
