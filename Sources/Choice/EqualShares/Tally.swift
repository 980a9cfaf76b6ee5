/// An election made ready for counting: whole numbers only, and both sides of every approval.
///
/// Sums are multiplied by `scale`, so that costs, the budget and the starting share are whole.
/// Only projects that cost something and have supporters take part. A class, as it is handed on
/// from run to run and never changes.
final class Tally: Sendable {
  let election: Election
  /// The projects that take part, by their places in the election.
  let projects: [Int]
  let scale: BigInteger
  let budget: BigInteger
  let costs: [BigInteger]
  let roundedCosts: [Double]
  /// By what a payment is divided to compare projects, after it was multiplied: its cost where
  /// cost is what voters gain.
  let units: [BigInteger]
  let multipliers: [BigInteger]
  /// The units over the multipliers.
  let roundedUnits: [Double]
  /// What each project would cost per unit of utility if every supporter could pay her part in
  /// full; it never costs less.
  let wholePrices: [Rational]
  /// How many points each project got; an approval is one.
  let points: [Double]
  /// The most points that one ballot gives each project.
  let tops: [Double]
  /// Whether ballots give more than approvals.
  let isScored: Bool
  /// By how much a share is raised at a time.
  let step: BigInteger
  /// Which projects shut out which, and what is known of each before the count: what costs
  /// nothing and is wanted is free and may shut out others.
  let rivals: Rivals
  let reasons: [Reason]
  /// Which project goes first among equals.
  let ranks: [Int]
  /// How many voters cast each distinct ballot.
  let weights: [Int]
  /// The distinct ballots that approve each project.
  let supporters: Adjacency
  /// The weights of those ballots, in the same places.
  let supporterWeights: [Double]
  /// The projects that each distinct ballot approves.
  let choices: Adjacency
  /// The most projects that one ballot approves.
  let mostChoices: Int
  let choiceScores: [Int32]
  let supporterScores: [Int32]

  init(
    _ election: Election, ranks: [Int], utility: Utility = .cost, step: Rational = 1,
    rivals: Rivals = .none
  ) {
    let reasons = Self.reasons(before: election, ranks, rivals)
    let projects = election.projects.indices.filter {
      reasons[$0] == .free && !election.projects[$0].cost.isZero
    }
    var multiple = Self.commonMultiple(election.budget.denominator, step.denominator)
    for project in projects {
      multiple = Self.commonMultiple(multiple, election.projects[project].cost.denominator)
    }
    // So that each voter's part of the budget is whole, too.
    let scale = multiple * BigInteger(max(1, election.voters))
    let costs = projects.map { election.projects[$0].cost.whole(of: scale) }
    self.election = election
    self.projects = projects
    self.scale = scale
    self.budget = election.budget.whole(of: scale)
    self.costs = costs
    self.roundedCosts = costs.map { $0.double }
    self.step = step.whole(of: scale)
    self.rivals = rivals
    self.reasons = reasons
    self.ranks = projects.map { ranks[$0] }
    isScored = utility.isScored && election.ballots.isScored
    let ones = [BigInteger](repeating: .one, count: projects.count)
    let units = utility == .cost || utility == .effort ? costs : ones
    let multipliers =
      utility == .effort ? projects.map { BigInteger(election.supporters[$0]) } : ones
    self.units = units
    self.multipliers = multipliers
    roundedUnits = zip(units, multipliers).map { $0.ratio(to: $1) }
    let ballots = Self.ballots(of: election, over: projects, scored: isScored)
    weights = ballots.weights
    choices = ballots.choices
    mostChoices = ballots.most
    let supporters = choices.reversed(count: projects.count)
    self.supporters = supporters
    supporterWeights = supporters.members.map { Double(ballots.weights[Int($0)]) }
    choiceScores = ballots.scores
    supporterScores = isScored ? choices.reversed(choiceScores, count: projects.count) : []
    let (points, tops) = Self.totals(supporters, supporterScores, supporterWeights)
    (self.points, self.tops) = (points, tops)
    wholePrices = projects.indices.map { place in
      Rational(
        costs[place] * multipliers[place], over: units[place] * BigInteger(Int(points[place])))
        ?? .zero
    }
  }

  /// Every project that somebody wants as free, which of those with a cost only is to be seen.
  private static func reasons(
    before election: Election, _ ranks: [Int], _ rivals: Rivals
  ) -> [Reason] {
    var reasons: [Reason] = election.supporters.map { $0 > 0 ? .free : .noVotes }
    let free = election.projects.indices.filter {
      reasons[$0] == .free && election.projects[$0].cost.isZero
    }
    for project in free.sorted(by: { ranks[$0] < ranks[$1] }) where reasons[project] == .free {
      for rival in rivals.of(project) { reasons[rival] = .excluded(by: project) }
    }
    return reasons
  }

  private static func ballots(
    of election: Election, over projects: [Int], scored: Bool
  ) -> (weights: [Int], choices: Adjacency, scores: [Int32], most: Int) {
    var places = [Int32](repeating: -1, count: election.projects.count)
    for (place, project) in projects.enumerated() { places[project] = Int32(place) }
    var (weights, members, ends, scores) = ([Int](), [Int32](), [0], [Int32]())
    var most = 0
    for ballot in election.ballots.counts.indices {
      let named = election.ballots.ballot(at: ballot)
      for index in named.indices where places[Int(named[index])] >= 0 {
        members.append(places[Int(named[index])])
        if scored { scores.append(election.ballots.score(at: index)) }
      }
      let kept = members.count - ends[ends.count - 1]
      guard kept > 0 else { continue }
      most = max(most, kept)
      weights.append(election.ballots.counts[ballot])
      ends.append(members.count)
    }
    return (weights, Adjacency(members: members, ends: ends), scores, most)
  }

  /// Whether a project comes before another where all can pay both in full.
  func isWholeBetter(_ one: Int, than other: Int) -> Bool {
    (wholePrices[one], ranks[one]) < (wholePrices[other], ranks[other])
  }

  private static func commonMultiple(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    if b == .one { return a }
    let divisor = BigInteger.commonDivisor(a, b)
    return a * (b.divided(by: divisor)?.quotient ?? b)
  }
}
