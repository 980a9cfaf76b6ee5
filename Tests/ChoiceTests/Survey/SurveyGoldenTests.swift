import Testing

@testable import Choice

/// The figures that SciPy 1.17.1 gives, to the four places they are printed with.
@Suite struct `Survey figures agree with SciPy` {
  @Test(arguments: [
    (8, 10, 0.4902, 0.9433), (0, 10, 0, 0.2775), (18, 60, 0.1990, 0.4251),
    (263, 290, 0.8679, 0.9352),
  ])
  func `Wilson's interval`(yes: Int, total: Int, lower: Double, upper: Double) throws {
    let interval = try Interval.wilson(yes, of: total)
    #expect(interval.lower.isClose(lower) && interval.upper.isClose(upper))
  }

  @Test(arguments: [
    (5, 15, 0.0414, 0.0266), (1, 9, 0.0215, 0.0117), (0, 6, 0.0313, 0.0156),
    (12, 25, 0.0470, 0.0336),
  ])
  func `McNemar, exact and mid-p`(b: Int, c: Int, exact: Double, midP: Double) throws {
    let test = try McNemar(b, c)
    #expect(test.exact.isClose(exact) && test.midP.isClose(midP))
    #expect(try McNemar(c, b) == test)
  }

  @Test func `McNemar by chi-squared`() throws {
    let test = try McNemar(5, 15)
    #expect(test.chiSquared.isClose(0.0253) && test.corrected.isClose(0.0442))
  }

  @Test(arguments: [
    (PairedAnswers(both: 36, firstOnly: 2, secondOnly: 12, neither: 0), 0.20, 0.0569, 0.3404),
    (PairedAnswers(both: 20, firstOnly: 5, secondOnly: 15, neither: 20), 0.1667, 0.0215, 0.3003),
  ])
  func `Newcombe's paired interval`(
    table: PairedAnswers, change: Double, lower: Double, upper: Double
  ) throws {
    let interval = try Interval.paired(table)
    #expect(interval.estimate.isClose(change))
    #expect(interval.lower.isClose(lower) && interval.upper.isClose(upper))
  }

  /// Newcombe 1998b prints 56/70 and 48/80 as 0.2000 with 0.0524 to 0.3339.
  @Test func `Newcombe's unpaired interval`() throws {
    let interval = try Interval.unpaired(first: (48, 80), second: (56, 70))
    #expect(interval.estimate.isClose(0.2))
    #expect(interval.lower.isClose(0.0524) && interval.upper.isClose(0.3339))
  }

  @Test func `signed ranks`() throws {
    let before = [2, 3, 1, 4, 2, 5, 3, 2, 1, 4, 3, 2]
    let after = [4, 3, 2, 3, 4, 5, 5, 3, 2, 4, 2, 5]
    let dropped = try Wilcoxon(before: before, after: after, zeros: .dropped)
    #expect((dropped.up, dropped.down, dropped.changed) == (39, 6, 9))
    #expect(dropped.rankBiserial.isClose(0.7333) && dropped.normal.isClose(0.0458))
    #expect(dropped.exact == 0.0625)
    #expect(try Wilcoxon(before: before, after: after).normal.isClose(0.0547))
  }

  @Test func `the village as the unit`() throws {
    let change = try VillageChange([0.12, 0.05, 0.20, -0.02, 0.15, 0.08])
    #expect(change.interval.estimate.isClose(0.0967) && change.t.isClose(3.0501))
    #expect(change.p.isClose(0.0284))
    #expect(change.interval.lower.isClose(0.0152) && change.interval.upper.isClose(0.1781))
    #expect(change.signFlip == 0.0625 && change.isSignFlipOnly)
  }

  @Test func `design effect, sample size and Holm`() throws {
    #expect(try SurveyDesign.effect(clusterSize: 20, correlation: 0.05).isClose(1.95))
    #expect(try SurveyDesign.effect(clusterSize: 20, correlation: 0.10).isClose(2.90))
    #expect(
      try SurveyDesign.effect(clusterSize: 20, variation: 0.5, correlation: 0.05).isClose(2.20))
    #expect(abs(try SurveyDesign.effectiveNumber(of: 300, effect: 1.95) - 153.8) < 0.05)
    #expect(abs(try SurveyDesign.effectiveNumber(of: 300, effect: 2.90) - 103.4) < 0.05)
    #expect(try SurveyDesign.finitePopulation(asked: 5, of: 100) == 1)
    #expect(try SurveyDesign.finitePopulation(asked: 36, of: 100).isClose(0.8040))
    #expect(try SurveyDesign.finitePopulation(asked: 100, of: 100) == 0)
    #expect(try SurveyDesign.pairs(gained: 0.25, lost: 0.10) == 120)
    #expect(try SurveyDesign.pairs(gained: 0.20, lost: 0.10) == 234)
    let adjusted = try SurveyDesign.holm([0.01, 0.04, 0.03, 0.005])
    #expect(zip(adjusted, [0.03, 0.06, 0.06, 0.02]).allSatisfy { $0.isClose($1) })
  }
}

extension Double {
  /// Equal to four decimal places, the last rounded either way.
  fileprivate func isClose(_ other: Double) -> Bool { abs(self - other) <= 0.000051 }
}
