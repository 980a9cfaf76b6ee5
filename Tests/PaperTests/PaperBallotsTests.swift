import Testing

@testable import Paper

@Suite struct PaperBallotsTests {
  @Test(arguments: [(1, 1), (2, 1), (3, 2), (10, 5)])
  func `two short ballots share a page`(ballots: Int, pages: Int) {
    let sample = PaperBallots.sample(ideas: 8, ballots: ballots)
    #expect(sample.pages(Typesetter()).count == pages)
  }

  @Test func `a longer ballot has its page to itself, and its number on each half`() throws {
    let pages = try printedPages(PaperBallots.sample(ideas: 25, ballots: 3).pdf())
    #expect(pages.count == 3)
    for (index, page) in pages.enumerated() {
      #expect(page.components(of: "A-00\(index + 1)") == 2)
    }
  }

  @Test func `each ballot lists every idea with its number and cost`() throws {
    let sample = PaperBallots.sample(ideas: 60, ballots: 2)
    let text = try printedText(sample.pdf())
    for idea in sample.ideas {
      let cost = idea.cost.replacing("\u{A0}", with: " ")
      #expect(text.components(of: cost) >= 2)
      #expect(text.contains(" \(idea.number) "))
    }
  }

  @Test func `only different ballots are divided by a line to cut along`() {
    #expect(cuts(ideas: 8) == 1)
    #expect(cuts(ideas: 25) == 0)
  }

  @Test func `stays on its half of the page`() {
    let typesetter = Typesetter()
    var sample = PaperBallots.sample(ideas: 30, ballots: 1)
    sample.ideas[3].name = String(repeating: "Ұзын аталыш ", count: 40)
    sample.ideas[4].cost = String(repeating: "9", count: 300)
    let sheet = BallotSheet(sample, typesetter)
    for half in sheet.halves(number: String(repeating: "7", count: 300)) {
      #expect(half.isWithin(Frame(x: mm(8), y: mm(8), width: mm(133), height: mm(194))))
      #expect(half.texts.allSatisfy { !$0.overlapsAnother(in: half.texts) })
    }
  }

  @Test func `no ballots still make a page`() throws {
    #expect(try printedPages(PaperBallots.sample(ideas: 0, ballots: 0).pdf()).count == 1)
    #expect(try printedText(PaperBallots.sample(ideas: 0, ballots: 1).pdf()).contains("A-001"))
  }

  private func cuts(ideas: Int) -> Int {
    PaperBallots.sample(ideas: ideas, ballots: 2).pages(Typesetter()).flatMap(\.marks)
      .filter { mark in
        if case .path(_, _, let stroke) = mark { !stroke.dashes.isEmpty } else { false }
      }.count
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
