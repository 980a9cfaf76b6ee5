import Testing

@testable import SVG

@Suite struct SVGPathTests {
  private func read(_ text: String) -> [SVGStep]? { SVGPathReader.steps(text, atMost: 100) }

  @Test(arguments: [
    ("M1 1L2 2", "m1,1,1,1"), ("M1,1 2,2", "M1 1 L 2 2"), ("M1 1H3V4", "m1 1h2v3"),
    ("M0 0C1 1 2 2 3 3S5 5 6 6", "m0 0c1 1 2 2 3 3 1 1 2 2 3 3"),
    ("M0 0Q3 3 6 0T12 0", "M0 0Q3 3 6 0 9-3 12 0"), ("M.5.5-1-1", "M0.5,0.5 L-1,-1"),
    ("M1e1 1L2 2", "M10 1L2 2"), ("M0 0a1 1 0 0110 0", "M0,0 a1,1,0,0,1,10,0"),
    ("M1 1h1zl1 1", "M1 1h1zL2 2"),
  ])
  func `the same way written twice`(first: String, second: String) throws {
    #expect(try #require(read(first)) == #require(read(second)))
  }

  @Test(arguments: [
    "L1 1", "M1", "M1 1 2", "M1 1 X", "1 1", "M1 1L", "M1 1a1 1 0 2 0 1 1", "M1 1z1", "Mnan 1",
    "Minf 0", "M1e9 0", "M1 1,,2 2", "M1e400 1", "M9e5 0l9e5 0",
  ])
  func `what is no path is refused`(text: String) { #expect(read(text) == nil) }

  @Test func `an arc ends where it was told and stays on its circle`() throws {
    let steps = try #require(read("M10 0A10 10 0 1 1 0 -10"))
    #expect(steps.count == 4)
    for step in steps.dropFirst() {
      guard case .curve(_, _, let end) = step else {
        Issue.record("\(step)")
        continue
      }
      #expect(abs(end.x * end.x + end.y * end.y - 100) < 1e-6)
    }
    guard case .curve(_, _, let end) = steps.last else { return }
    #expect(end == SVGPoint(x: 0, y: -10))
  }

  @Test func `radii too short are made long enough, and none is a line`() throws {
    #expect(try #require(read("M0 0A1 1 0 0 1 10 0")) == #require(read("M0 0A5 5 0 0 1 10 0")))
    #expect(try #require(read("M0 0A0 5 0 0 1 10 0")) == #require(read("M0 0L10 0")))
    #expect(read("M1 1A5 5 0 0 1 1 1")?.count == 1)
  }

  @Test func `no more steps than are left`() {
    #expect(read("M0 0" + String(repeating: "l1 1", count: 99))?.count == 100)
    #expect(read("M0 0" + String(repeating: "l1 1", count: 100)) == nil)
  }
}
