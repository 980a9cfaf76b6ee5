import Testing

@testable import Paper

/// Letters on paper as an eye sees them: each its own shape, and none the box that stands where a
/// font has no letter.
@Suite struct GlyphTests {
  private static let letters = "ңөүўқғҳʻіёҢӨҮЎҚҒҲІЁ"
  /// Looks alike and is another letter: were one drawn for the other, a name would be wrong.
  private static let neighbours = "ноуухкгх'їен"

  /// One certificate per letter, whose holder is that letter ten times.
  private func dots(_ letter: Character) throws -> PrintedDots {
    var paper = PaperCertificate.sample
    paper = PaperCertificate(
      title: paper.title, place: "", heading: "", introduction: "",
      holder: String(repeating: letter, count: 10), statement: "", course: "", details: [],
      signatures: [], code: paper.code, address: paper.address, qrCode: "x", verification: "")
    return try PrintedDots(paper.pdf())
  }

  @Test func `are no boxes and no other letters`() throws {
    let box = try dots("\u{E000}")
    #expect(try box == dots("\u{E000}"), "the same letter is drawn the same")
    var seen: [PrintedDots: Character] = [box: "□"]
    for letter in Self.letters + Self.neighbours where seen.values.allSatisfy({ $0 != letter }) {
      let drawn = try dots(letter)
      let other = seen[drawn]
      #expect(other == nil, "\(letter) is drawn as \(other ?? " ")")
      seen[drawn] = letter
    }
    #expect(seen.count > Self.letters.count)
  }
}
