import Foundation
import Testing

@testable import Paper

@Suite struct GroundTests {
  @Test func `every family has every letter of our languages`() {
    let letters = "ңөүўқғҳіёъыэщжҢӨҮЎҚҒҲІЁ ʻʼ№«»–—… 0123456789 abcxyz"
    let typesetter = Typesetter()
    for family in [TextStyle.Family.sans, .serif, .display] {
      for isBold in [false, true] {
        let layout = typesetter.set(letters, TextStyle(family: family, isBold: isBold))
        #expect(layout.unknownGlyphs == 0)
      }
    }
  }

  @Test func `wraps within its width and measures its height`() {
    let typesetter = Typesetter()
    let one = typesetter.set("сөз", TextStyle(), width: 100)
    let many = typesetter.set(
      Array(repeating: "сөз", count: 40).joined(separator: " "), TextStyle(), width: 100)
    #expect(one.lines.count == 1)
    #expect(many.size.width <= 100)
    #expect(abs(many.size.height - Double(many.lines.count) * one.size.height) < 1)
  }

  @Test func `cuts what exceeds its lines`() {
    let typesetter = Typesetter()
    let long = Array(repeating: "сөз", count: 40).joined(separator: "\n")
    let cut = typesetter.set(long, TextStyle(), width: 100, maxLines: 2)
    #expect(cut.isCut && cut.lines.count == 2)
    #expect(!typesetter.set("сөз", TextStyle(), width: 100, maxLines: 2).isCut)
  }

  @Test func `prefers one smaller line, then more lines, then the smallest size`() {
    let typesetter = Typesetter()
    let fit = { (text: String) in
      typesetter.fit(text, TextStyle(), width: 120, maxLines: 2, sizes: [20, 15, 12, 8])
    }
    let sizes = ["Ырыс", "Ырыс Ырыс Ырыс", "Ырыс Ырыс Ырыс Ырыс"].map { fit($0).lines.count }
    #expect(sizes == [1, 1, 2])
    #expect(fit(String(repeating: "Ырыс ", count: 99)).isCut)
  }

  @Test func `a heading is made smaller before a word is broken`() {
    let typesetter = Typesetter()
    let set = typesetter.fitWords(
      "Присутствовала", TextStyle(), width: 60, maxLines: 3, sizes: [12, 9, 7])
    #expect(set.lines.count == 1)
  }

  @Test func `a border closes around the page with whole patches`() {
    let page = PageFormat.landscape.frame
    let border = QuiltBorder(on: page, margin: mm(7), side: mm(13))
    let patches = border.patches()
    #expect(patches.count == 2 * border.columns + 2 * border.rows - 4)
    let places = Set(patches.map { "\(Int($0.1.x * 10)),\(Int($0.1.y * 10))" })
    #expect(places.count == patches.count)
    var drawn = Page()
    drawn.border(border)
    #expect(drawn.isWithin(page.inset(by: mm(6.9))))
  }

  @Test func `a turned patch keeps its pieces inside and its middle in place`() {
    let frame = Frame(x: 10, y: 20, width: 4, height: 4)
    for turns in -1...5 {
      let patch = Patch(pattern: .tumarcha, colours: [.white, .red], turns: turns)
      let corners = patch.pieces(in: frame).flatMap(\.corners)
      #expect(corners.count == 10)
      #expect(corners.allSatisfy { (10...14).contains($0.x) && (20...24).contains($0.y) })
    }
    #expect(!Patch(pattern: .star, colours: []).pieces(in: frame).isEmpty)
  }

  @Test func `threads draw papers beside each other, and each the same`() throws {
    let expected = try PaperCertificate.sample.pdf()
    let results = Results()
    DispatchQueue.concurrentPerform(iterations: 24) { index in
      let pdf =
        try? index % 2 == 0
        ? PaperCertificate.sample.pdf() : AttendanceSheet.sample(people: 30).pdf()
      results.add(index % 2 == 0 ? pdf == expected : pdf?.isEmpty == false)
    }
    #expect(results.all.count == 24)
    #expect(results.all.allSatisfy { $0 })
  }

  @Test func `nothing of the machine enters a file`() throws {
    let text = String(decoding: try PaperCertificate.sample.pdf(), as: UTF8.self)
    for trace in ["/usr", "/home", "/root", "/tmp", "/work"] {
      #expect(!text.contains(trace))
    }
  }
}

private final class Results: @unchecked Sendable {
  // Guarded by the lock in both places it is touched.
  private var seen: [Bool] = []
  private let lock = NSLock()

  func add(_ result: Bool) { lock.withLock { seen.append(result) } }
  var all: [Bool] { lock.withLock { seen } }
}
