import Testing

@testable import School

@Suite struct CertificateStandingTests {
  private static let rule = CertificateRule(attendance: 80, needsAllLessons: true, quiz: 60)

  private func standing(
    attended: Int = 4, held: Int = 5, read: Int = 3,
    scores: [Score?] = [3, 4, 5].map { Score(right: $0, count: 5) },
    rule: CertificateRule = CertificateStandingTests.rule
  ) -> CertificateStanding {
    CertificateStanding(
      attended: attended, held: held, lessonsRead: read, scores: scores, rule: rule)
  }

  @Test func `Exactly what is asked for is enough`() {
    #expect(standing().missing.isEmpty)
  }

  @Test func `A meeting less is not`() {
    #expect(standing(attended: 3).missing == [.attendance])
    #expect(standing(attended: 79, held: 99).missing == [.attendance])
    #expect(standing(attended: 80, held: 100).missing.isEmpty)
    #expect(standing(attended: 799, held: 1000).missing == [.attendance])
  }

  @Test func `Where no meeting counts nobody came to enough of them`() {
    #expect(standing(attended: 0, held: 0).missing == [.attendance])
    let lenient = CertificateRule(attendance: 0, needsAllLessons: true, quiz: 60)
    #expect(standing(attended: 0, held: 0, rule: lenient).missing.isEmpty)
  }

  @Test func `A lesson less is not enough, unless lessons are not asked for`() {
    #expect(standing(read: 2).missing == [.lessons])
    let free = CertificateRule(attendance: 80, needsAllLessons: false, quiz: 60)
    #expect(standing(read: 0, rule: free).missing.isEmpty)
  }

  @Test func `One quiz below, or never tried, is not enough`() {
    let low = [Score(right: 2, count: 5), Score(right: 5, count: 5), Score(right: 5, count: 5)]
    #expect(standing(scores: low).missing == [.quizzes])
    #expect(standing(scores: low).quizzesPassed == 2)
    #expect(standing(scores: [low[1], nil, low[2]]).missing == [.quizzes])
    let free = CertificateRule(attendance: 80, needsAllLessons: true, quiz: 0)
    #expect(standing(scores: [nil, nil, nil], rule: free).missing.isEmpty)
  }

  @Test func `All that is missing is named together`() {
    #expect(
      standing(attended: 0, read: 0, scores: [nil]).missing == [.attendance, .lessons, .quizzes])
  }

  @Test func `Shares are compared as fractions, never rounded`() {
    #expect(!Score(right: 2, count: 3).reaches(67))
    #expect(Score(right: 2, count: 3).reaches(66))
    #expect(Score(right: 2, count: 3).percent == 66)
    #expect(Score.better(Score(right: 3, count: 5), Score(right: 2, count: 3)).count == 3)
    #expect(Score.better(nil, Score(right: 0, count: 5)) == Score(right: 0, count: 5))
  }
}
