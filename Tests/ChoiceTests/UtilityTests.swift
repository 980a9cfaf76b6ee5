import Testing

@testable import Choice

@Suite struct UtilityTests {
  static let cases: [EqualSharesParameters] = Utility.allCases.flatMap { utility in
    Completion.allCases.map { .init(utility: utility, completion: $0) }
  }

  @Test(arguments: 0..<50)
  func `every utility is counted as it is defined`(seed: Int) {
    var dice = Dice(seed)
    for parameters in Self.cases {
      let election = dice.scoredElection()
      let (outcome, expected) = (
        EqualShares(parameters).count(election), ReferenceShares.result(election, parameters)
      )
      #expect(outcome.winners == expected.winners, "\(parameters)")
      #expect(outcome.endowment == expected.endowment)
    }
  }

  @Test(arguments: 0..<30)
  func `with points payments add up and the highest one is told`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.scoredElection()
    let outcome = EqualShares(.init(utility: .points)).count(election)
    var reference = ReferenceShares(election, start: outcome.endowment, utility: .points)
    reference.run()
    for (round, paid) in reference.payments.enumerated() {
      let project = reference.winners[round]
      #expect(paid.reduce(.zero, +) == election.projects[project].cost)
      guard case .funded(let funding) = outcome.reasons[project] else {
        Issue.record("project \(project) was bought")
        continue
      }
      #expect(funding.share == paid.max())
      #expect(funding.payers == paid.count { $0 > 0 })
    }
  }

  @Test(arguments: 0..<20)
  func `points in other units elect the same`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.scoredElection()
    var box = BallotBox(projectCount: election.projects.count)
    let (ballots, gains) = election.voterByVoter(.points)
    for (ballot, gain) in zip(ballots, gains) {
      box.cast(points: ballot.map { ($0, Int32(7 * (gain[$0].numerator.int ?? 0))) })
    }
    let other = Election(budget: election.budget, projects: election.projects, ballots: box)
    let parameters = EqualSharesParameters(utility: .points, completion: .add1)
    #expect(
      EqualShares(parameters).count(election) == EqualShares(parameters).count(other))
  }

  @Test func `points are read from their column, fractions made whole, negatives dropped`() throws {
    let file = try Pabulib(
      reading: Array(
        """
        META
        key;value
        budget;10
        vote_type;scoring
        PROJECTS
        project_id;cost
        1;10
        2;5
        VOTES
        voter_id;vote;points
        a;1,2;2,0.5
        b;2;-1
        c;;

        """.utf8))
    let election = try file.election(for: .points)
    #expect(election.points == [4, 1])
    #expect(election.supporters == [1, 1])
    #expect(election.voters == 3)
    #expect(try file.election(for: .cost).supporters == [1, 2])
    #expect(throws: Pabulib.Mismatch.otherVotes(.scoring, .borda)) {
      try file.election(for: .borda)
    }
  }

  @Test(arguments: ["x", "1", "1,2,3", "99999999999,1", "0.000000001,999999"])
  func `points that are none, too few or too large are refused`(points: String) throws {
    let text = """
      META
      budget;10
      vote_type;cumulative
      PROJECTS
      project_id;cost
      1;10
      2;5
      VOTES
      voter_id;vote;points
      a;1,2;\(points)

      """
    let file = try Pabulib(reading: Array(text.utf8))
    #expect(throws: Pabulib.Mismatch.self) { try file.election(for: .points) }
  }

  @Test func `the last one ranked gains nothing`() throws {
    let text = PabulibSample.text(
      meta: "budget;10\nvote_type;ordinal", projects: "1;10\n2;5\n3;1",
      votes: "a;3,1,2\nb;1")
    let election = try Pabulib(reading: Array(text.utf8)).election(for: .borda)
    #expect(election.points == [1, 0, 2])
    #expect(election.voters == 2)
  }
}
