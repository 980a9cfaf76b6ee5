import Testing

@testable import Choice

/// The figures of the article SurveyStatistics.
struct SurveyExampleTests {
  private let spoke = PairedAnswers(both: 4, firstOnly: 1, secondOnly: 9, neither: 6)

  @Test func `the shares before and after stand as the article says`() throws {
    #expect(try percent(Interval.wilson(5, of: 20)) == [25, 11, 47])
    #expect(try percent(Interval.wilson(13, of: 20)) == [65, 43, 82])
  }

  @Test func `the change stands as the article says`() throws {
    #expect(try percent(Interval.paired(spoke)) == [40, 10, 61])
    let test = try McNemar(spoke.secondOnly, spoke.firstOnly)
    #expect(thousandths(test.exact) == 21)
    #expect(thousandths(test.midP) == 12)
  }

  @Test func `the scale stands as the article says`() throws {
    let test = try Wilcoxon(
      before: [2, 3, 1, 4, 2, 5, 3, 2, 1, 4, 3, 2], after: [4, 3, 2, 3, 4, 5, 5, 3, 2, 4, 2, 5])
    #expect(test.changed == 9)
    #expect(test.exact.map(thousandths) == 78)
  }

  @Test func `the villages stand as the article says`() throws {
    let change = try VillageChange([0.12, 0.05, 0.20, -0.02, 0.15, 0.08])
    #expect(thousandths(change.interval.estimate) == 97)
    #expect(change.signFlip == 0.0625)
    #expect(change.isSignFlipOnly)
  }

  @Test func `four questions stand as the article says`() throws {
    let adjusted = try SurveyDesign.holm([0.01, 0.04, 0.03, 0.005])
    #expect(adjusted.map(thousandths) == [30, 60, 60, 20])
  }

  private func percent(_ interval: Interval) -> [Int] {
    [interval.estimate, interval.lower, interval.upper].map { Int(($0 * 100).rounded()) }
  }

  private func thousandths(_ value: Double) -> Int { Int((value * 1000).rounded()) }
}
