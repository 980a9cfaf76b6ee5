import Testing

@testable import Choice

@Suite struct `Sentences about a survey` {
  private func people(_ pairs: [(Int?, Int?)]) -> [SurveyAnswers.Person] {
    pairs.map { before, after in
      SurveyAnswers.Person(
        village: "", sex: "", baseline: before.map { [$0] } ?? [],
        endline: after.map { [$0] } ?? [])
    }
  }

  private func report(_ pairs: [(Int?, Int?)], isScale: Bool = false) throws -> SurveyReport {
    try SurveyReport(
      SurveyAnswers(items: [.init("speaks", isScale: isScale)], people: people(pairs)), least: 10)
  }

  private func pairs(_ table: PairedAnswers) -> [(Int?, Int?)] {
    [(1, 1, table.both), (1, 0, table.firstOnly), (0, 1, table.secondOnly), (0, 0, table.neither)]
      .flatMap { before, after, count in Array(repeating: (before, after), count: count) }
  }

  @Test func `a rise is told with its bounds, and never as a verdict`() throws {
    let text = try report(
      pairs(PairedAnswers(both: 20, firstOnly: 5, secondOnly: 15, neither: 20))
    ).table
    #expect(text.contains("Of 60 invited, 60 answered before, 60 after, 60 both times."))
    #expect(
      text.contains("yes went up: +16.7 percentage points, likely between +2.2 and +30.0."))
    #expect(text.contains("Had nothing changed, 2.7 of 100 such surveys would show so much"))
    // Five who changed to no would be too few to be shown, and the change tells the others.
    #expect(!text.contains("changed to yes") && !text.contains("Holm)"))
  }

  @Test func `what may be chance is left open, and who moved is counted`() throws {
    let all = pairs(PairedAnswers(both: 20, firstOnly: 10, secondOnly: 12, neither: 20))
    let text = try report(all).table
    #expect(text.contains("yes may have gone either way or not at all: +3.2 percentage points"))
    #expect(text.contains("12 changed to yes, 10 changed to no."))
    let json = try report(all).json
    #expect(json.contains("\"changed_to_yes\":12") || json.contains("\"changed_to_yes\": 12"))
    #expect(json.contains("unclear"))
  }

  /// Newcombe 1998b: 56/70 less 48/80 is 0.2000, from 0.0524 to 0.3339.
  @Test func `rounds of different people are compared as such`() throws {
    let first = (0..<80).map { (Int?.some($0 < 48 ? 1 : 0), Int?.none) }
    let second = (0..<70).map { (Int?.none, Int?.some($0 < 56 ? 1 : 0)) }
    let answers = SurveyAnswers(
      items: [.init("speaks", isScale: false)], people: people(first + second))
    let found = try ItemFindings(0, of: answers, least: 10)
    #expect(found.change == nil && found.p == nil && found.verdict == .rise)
    #expect(abs((found.unpaired?.lower ?? 9) - 0.0524) < 1e-4)
    #expect(abs((found.unpaired?.upper ?? 9) - 0.3339) < 1e-4)
    let text = try report(first + second).table
    #expect(text.contains("as answers of different people, yes went up: +20.0 percentage points"))
  }

  @Test func `too few are told nothing but that they are too few`() throws {
    let text = try report(Array(repeating: (1, 0), count: 9)).table
    #expect(text.contains("Of fewer than 10 invited, fewer than 10 answered before"))
    #expect(text.contains("Too few answered to say whether anything changed."))
    #expect(!text.contains("%  said") && !text.contains("went down"))
  }

  @Test func `a scale is told by who moved`() throws {
    let before = [2, 3, 1, 4, 2, 5, 3, 2, 1, 4, 3, 2], after = [4, 3, 2, 3, 4, 5, 5, 3, 2, 4, 2, 5]
    let text = try report(zip(before, after).map { ($0, $1) }, isScale: true).table
    #expect(text.contains("More moved up the scale than down: +0."))
    #expect(text.contains("Pratt 0.0547"))
  }
}
