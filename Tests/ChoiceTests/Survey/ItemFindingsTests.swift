import Testing

@testable import Choice

@Suite struct `Findings of a survey` {
  /// The pairs of trust.md's golden values, spread over villages of ten.
  private func survey(_ table: PairedAnswers, least: Int = 10) throws -> ItemFindings {
    let pairs =
      Array(repeating: (1, 1), count: table.both) + Array(repeating: (1, 0), count: table.firstOnly)
      + Array(repeating: (0, 1), count: table.secondOnly)
      + Array(repeating: (0, 0), count: table.neither)
    let people = pairs.enumerated().map { place, pair in
      SurveyAnswers.Person(
        village: "v\(place % 5)", sex: place % 2 == 0 ? "f" : "m", baseline: [pair.0],
        endline: [pair.1])
    }
    let answers = SurveyAnswers(items: [.init("q", isScale: false)], people: people)
    return try ItemFindings(0, of: answers, least: least)
  }

  @Test func `agree with the golden values`() throws {
    let found = try survey(PairedAnswers(both: 20, firstOnly: 5, secondOnly: 15, neither: 20))
    #expect(found.people == (60, 60, 60, 60))
    #expect(abs((found.change?.lower ?? 9) - 0.0215) < 1e-4)
    #expect(abs((found.mcNemar?.midP ?? 9) - 0.0266) < 1e-4 && found.verdict == .rise)
    #expect(found.villages?.isSignFlipOnly == true && found.villageInterval == nil)
  }

  @Test func `fall and rise are told apart, and few people give no figure`() throws {
    let fall = try survey(PairedAnswers(both: 20, firstOnly: 15, secondOnly: 5, neither: 20))
    #expect(fall.verdict == .fall)
    let even = try survey(PairedAnswers(both: 20, firstOnly: 9, secondOnly: 9, neither: 20))
    #expect(even.verdict == .unclear)
    let few = try survey(PairedAnswers(both: 2, firstOnly: 3, secondOnly: 2, neither: 2))
    #expect(few.change == nil && few.p == nil && few.baseline == nil)
  }

  @Test func `groups are shown only where their totals stay`() throws {
    let found = try survey(PairedAnswers(both: 40, firstOnly: 10, secondOnly: 20, neither: 40))
    #expect(found.bySex?.rows == ["f", "m"] && found.bySex?.table.isSafe == true)
    let few = try survey(PairedAnswers(both: 3, firstOnly: 20, secondOnly: 2, neither: 20))
    #expect(few.bySex == nil && few.byVillage == nil)
  }

  @Test func `a scale is ranked`() throws {
    let before = [2, 3, 1, 4, 2, 5, 3, 2, 1, 4, 3, 2], after = [4, 3, 2, 3, 4, 5, 5, 3, 2, 4, 2, 5]
    let people = zip(before, after).map {
      SurveyAnswers.Person(village: "", sex: "", baseline: [$0], endline: [$1])
    }
    let answers = SurveyAnswers(items: [.init("q", isScale: true)], people: people)
    let found = try ItemFindings(0, of: answers, least: 10)
    #expect(abs((found.wilcoxon?.normal ?? 9) - 0.0547) < 1e-4 && found.verdict == .tooFew)
    #expect(throws: SurveyError.outOfRange) { try ItemFindings(1, of: answers, least: 10) }
  }

  /// Two villages of two: outer mean square 4, inner 0.
  @Test func `villages that agree within correlate wholly`() {
    #expect(ClusterCorrelation([[0, 0], [2, 2]])?.correlation == 1)
    #expect(ClusterCorrelation([[0, 2], [0, 2]])?.correlation == 0)
    #expect(ClusterCorrelation([[1], [2]]) == nil && ClusterCorrelation([]) == nil)
  }
}
