import Testing

@testable import Choice

@Suite struct `Mentors and participants` {
  @Test(arguments: MatchingConstraint.allCases)
  func `are kept apart by each constraint, and told by which`(constraint: MatchingConstraint) {
    var seeker = Seeker("a", languages: ["ky"], district: "Ош")
    var mentor = Mentor("m", languages: ["ky"], district: "Ош")
    switch constraint {
    case .language: mentor.languages = ["ru"]
    case .district: mentor.district = "Баткен"
    case .women:
      seeker.wantsWoman = true
      mentor.isWoman = false
    case .conflict: mentor.conflicts = ["a"]
    case .earlier: seeker.earlier = ["m"]
    }
    for way in MentorMatch.Way.allCases {
      let bound = MentorMatch([seeker], with: [mentor], under: [constraint], by: way)
      #expect(bound.matching.pairs == 0)
      #expect(
        bound.reasons(for: 0).kept.map(\.0) == [constraint] && bound.reasons(for: 0).full == 0)
      #expect(MentorMatch([seeker], with: [mentor], under: [], by: way).matching.pairs == 1)
    }
  }

  @Test func `come together by wish, then district, then language`() {
    let mentors = [
      Mentor("far", languages: ["ky"], district: "X"),
      Mentor("near", languages: ["ky"], district: "Y"),
      Mentor("wished", languages: ["ky"], district: "Z"),
    ]
    var seeker = Seeker("a", languages: ["ky", "ru"], district: "Y", prefers: ["wished"])
    #expect(MentorMatch([seeker], with: mentors).matching.mentors == [2])
    seeker.prefers = []
    #expect(MentorMatch([seeker], with: mentors).matching.mentors == [1])
  }

  @Test func `know that all possible mentors are full`() {
    let match = MentorMatch(
      [Seeker("a", languages: ["ky"]), Seeker("b", languages: ["ky"])],
      with: [Mentor("m", languages: ["ky"], prefers: ["b"])])
    #expect(match.matching.mentors == [nil, 0])
    #expect(match.reasons(for: 0).full == 1 && match.reasons(for: 0).kept.isEmpty)
    let report = MatchReport(match)
    #expect(
      report.json.contains(#""unmatched":[{"participant":"a","constraints":{},"full":1}]"#)
        || report.json.contains("\"full\":1"))
    #expect(report.json.contains(#""stable":true"#))
    #expect(
      report.table.contains(
        """
        nobody for  language  women  conflict  earlier  full
        a                  0      0         0        0     1
        """))
  }

  @Test func `gain pairs and lose stability by satisfaction`() {
    // Both want m first; m wants a; only b can go to n.
    let seekers = [
      Seeker("a", languages: ["ky"], prefers: ["m", "n"]),
      Seeker("b", languages: ["ky", "ru"], prefers: ["m", "n"], conflicts: []),
    ]
    let mentors = [
      Mentor("m", languages: ["ky"], prefers: ["b"]), Mentor("n", languages: ["ru"]),
    ]
    let stable = MentorMatch(seekers, with: mentors)
    let best = MentorMatch(seekers, with: mentors, by: .satisfaction)
    #expect(stable.matching.mentors == [nil, 0])
    #expect(best.matching.mentors == [0, 1])
    #expect(MatchReport(best).json.contains(#""stable":false"#))
  }
}
