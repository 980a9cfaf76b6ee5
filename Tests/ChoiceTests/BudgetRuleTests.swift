import Testing

@testable import Choice

@Suite struct BudgetRuleTests {
  @Test(arguments: 0..<60)
  func `Phragmén buys what the definition buys`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election()
    let outcome = BudgetRule.phragmen.count(election, .init())
    #expect(outcome.winners == ReferenceLoads(election).phragmen().sorted())
    #expect(outcome.cost <= election.budget)
  }

  @Test(arguments: 0..<60)
  func `maximin support weighs every subset`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election(voters: 1...9, projects: 1...6)
    let outcome = BudgetRule.maximinSupport.count(election, .init())
    #expect(outcome.winners == ReferenceLoads(election).maximinSupport().sorted())
  }

  @Test(arguments: 0..<30)
  func `greedy leaves out only what did not fit at its turn`(seed: Int) {
    var dice = Dice(seed)
    let election = dice.election()
    for rule in [BudgetRule.greedy, .greedyPerCost] {
      let outcome = rule.count(election, .init())
      let left = election.budget - outcome.cost
      #expect(left >= 0)
      for project in election.projects.indices where !outcome.winners.contains(project) {
        #expect(election.projects[project].cost > left)
      }
    }
  }

  @Test func `greedy looks at votes, or at votes per cost`() {
    let projects = [("dear", 9), ("fair", 4), ("cheap", 3)].map {
      Project(id: $0.0, cost: Rational($0.1))
    }
    let election = Election(
      budget: 9, projects: projects, approvals: [[0], [0], [0], [1, 2], [1, 2]])
    #expect(BudgetRule.greedy.count(election, .init()).winners == [0])
    #expect(BudgetRule.greedyPerCost.count(election, .init()).winners == [1, 2])
  }

  @Test(arguments: BudgetRule.allCases, 0..<12)
  func `neither the order of voters nor that of projects matters`(rule: BudgetRule, seed: Int) {
    var dice = Dice(seed)
    let election = dice.election()
    let order = election.projects.indices.shuffled(using: &dice)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let other = Election(
      budget: election.budget, projects: order.map { election.projects[$0] },
      approvals: election.allBallots.shuffled(using: &dice).map { $0.compactMap { places[$0] } })
    let (one, two) = (rule.count(election, .init()), rule.count(other, .init()))
    #expect(order.map { one.reasons[$0] } == two.reasons)
    #expect(one.cost == two.cost)
  }

  @Test func `an empty election has no winners by any rule`() {
    let nobody = Election(
      budget: 5, projects: [Project(id: "1", cost: 9)], approvals: [[Int]]())
    let nothing = Election(budget: 0, projects: [], approvals: [[], []])
    for rule in BudgetRule.allCases {
      #expect(rule.count(nobody, .init()).winners.isEmpty)
      #expect(rule.count(nothing, .init()).winners.isEmpty)
    }
  }
}
