import Testing

@testable import Choice

@Suite struct `Survey figures keep their promises` {
  @Test func `every interval holds its estimate and stays in range`() throws {
    for total in 1...40 {
      for yes in 0...total {
        let share = try Interval.wilson(yes, of: total)
        #expect(0 <= share.lower && share.lower <= share.estimate)
        #expect(share.estimate <= share.upper && share.upper <= 1)
        let table = PairedAnswers(
          both: yes / 2, firstOnly: yes - yes / 2, secondOnly: (total - yes) / 3,
          neither: total - yes - (total - yes) / 3)
        let change = try Interval.paired(table)
        #expect(-1 <= change.lower && change.lower <= change.estimate)
        #expect(change.estimate <= change.upper && change.upper <= 1)
      }
    }
  }

  @Test func `McNemar equals the binomial counted in whole numbers`() throws {
    for changed in 1...24 {
      var row = [1]
      for _ in 0..<changed { row = zip([0] + row, row + [0]).map { $0 + $1 } }
      for fewer in 0...(changed / 2) {
        let tail = Double(row[...fewer].reduce(0, +)) / Double(1 << changed)
        let point = Double(row[fewer]) / Double(1 << changed)
        let test = try McNemar(fewer, changed - fewer)
        #expect(abs(test.exact - min(1, 2 * tail)) < 1e-13)
        #expect(abs(test.midP - min(1, 2 * tail - point)) < 1e-13)
      }
    }
    #expect(try McNemar(0, 0).midP == 1)
    #expect(try McNemar(10_000, 10_000).exact == 1)
    #expect(abs(try McNemar(9_900, 10_100).midP - (try McNemar(9_900, 10_100).chiSquared)) < 1e-4)
  }

  @Test func `exact ranks agree with trying every sign`() throws {
    let (before, after) = ([3, 1, 2, 5, 4, 2, 2], [5, 1, 1, 1, 5, 5, 3])
    let exact = try Wilcoxon(before: before, after: after).exact
    // Pratt's ranks of 2 0 -1 -4 1 3 1: the unchanged one takes the first.
    let flips = try SignFlip.count([5, -3, -7, 3, 6, 3])
    #expect(exact == Double(flips.extreme) / Double(flips.all))
  }

  @Test func `the order of people and of questions changes nothing`() throws {
    let (before, after) = ([3, 1, 2, 5, 4], [5, 1, 1, 1, 5])
    #expect(
      try Wilcoxon(before: before, after: after)
        == Wilcoxon(before: before.reversed(), after: after.reversed()))
    let values = [0.2, 0.01, 0.01, 0.9, 0.04]
    #expect(try SurveyDesign.holm(values.reversed()) == SurveyDesign.holm(values).reversed())
    #expect(try zip(SurveyDesign.holm(values), values).allSatisfy { $0 >= $1 && $0 <= 1 })
  }

  @Test(arguments: [
    (1.959963984540054, 0.025), (3, 0.0013498980316300933), (6, 9.865876450376946e-10),
    (10, 7.619853024160527e-24),
  ])
  func `the normal tail and its inverse`(z: Double, tail: Double) throws {
    #expect(abs(NormalDistribution.upper(z) / tail - 1) < 1e-12)
    #expect(abs(try NormalDistribution.quantile(upper: tail) - z) < 1e-12)
    #expect(abs(NormalDistribution.upper(-z) - (1 - tail)) < 1e-15)
  }

  @Test func `the exponential and the arc tangent`() {
    #expect(abs(NormalDistribution.exponential(1) / 2.718281828459045 - 1) < 1e-15)
    #expect(abs(NormalDistribution.exponential(-10) / 4.5399929762484854e-05 - 1) < 1e-15)
    #expect(abs(StudentDistribution.arcTangent(1) - Double.pi / 4) < 1e-14)
    #expect(abs(StudentDistribution.arcTangent(1e300) - Double.pi / 2) < 1e-14)
  }

  /// With one degree of freedom the distribution is Cauchy's, and 1 cuts off half.
  @Test func `Student's tail at known points`() throws {
    #expect(abs(try StudentDistribution.twoSided(1, freedom: 1) - 0.5) < 1e-12)
    // Two degrees: 1 - t / √(2 + t²).
    #expect(abs(try StudentDistribution.twoSided(2, freedom: 2) - 0.18350341907227397) < 1e-12)
    #expect(abs(try StudentDistribution.score(confidence: 0.95, freedom: 1) - 12.7062047362) < 1e-9)
    #expect(try StudentDistribution.twoSided(1e300, freedom: 4) < 1e-12)
    #expect(try StudentDistribution.twoSided(-.infinity, freedom: 3) < 1e-12)
    let wide = try StudentDistribution.twoSided(1.96, freedom: 100_000)
    #expect(abs(wide - NormalDistribution.twoSided(1.96)) < 1e-5)
  }
}

@Suite struct `Survey figures refuse what means nothing` {
  @Test func `with the reason`() {
    #expect(throws: SurveyError.tooFew(least: 1)) { try Interval.wilson(0, of: 0) }
    #expect(throws: SurveyError.count(11)) { try Interval.wilson(11, of: 10) }
    #expect(throws: SurveyError.count(-1)) { try McNemar(-1, 4) }
    #expect(throws: SurveyError.count(.max)) { try McNemar(.max, .max) }
    #expect(throws: SurveyError.outOfRange) { try Interval.wilson(1, of: 2, confidence: 1) }
    #expect(throws: SurveyError.outOfRange) { try Interval.wilson(1, of: 2, confidence: .nan) }
    #expect(throws: SurveyError.unpaired(first: 1, second: 2)) {
      try Wilcoxon(before: [1], after: [1, 2])
    }
    #expect(throws: SurveyError.tooFew(least: 1)) { try Wilcoxon(before: [1], after: [1]) }
    #expect(throws: SurveyError.count(.min)) { try Wilcoxon(before: [.min], after: [1]) }
    #expect(throws: SurveyError.tooMany(most: 22)) {
      try SignFlip.count(Array(repeating: 1, count: 23))
    }
    #expect(throws: SurveyError.tooFew(least: 2)) { try VillageChange([0.1]) }
    #expect(throws: SurveyError.outOfRange) { try VillageChange([0.1, .nan]) }
    #expect(throws: SurveyError.outOfRange) { try SurveyDesign.pairs(gained: 0.2, lost: 0.2) }
    #expect(throws: SurveyError.outOfRange) {
      try SurveyDesign.effect(clusterSize: 0, correlation: 0.1)
    }
    #expect(throws: SurveyError.outOfRange) { try SurveyDesign.holm([0.1, 1.1]) }
  }
}
