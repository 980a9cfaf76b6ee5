/// An election made ready for counting: whole numbers only, and both sides of every approval.
///
/// Sums are multiplied by `scale`, so that costs, the budget and the starting share are whole.
/// Only projects that cost something and have supporters take part.
struct Tally {
  let election: Election
  /// The projects that take part, by their places in the election.
  let projects: [Int]
  let scale: BigInteger
  let budget: BigInteger
  let costs: [BigInteger]
  let roundedCosts: [Double]
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

  init(_ election: Election, ranks: [Int]) {
    let projects = election.projects.indices.filter {
      election.supporters[$0] > 0 && !election.projects[$0].cost.isZero
    }
    var scale = BigInteger.one
    for amount in [election.budget] + projects.map({ election.projects[$0].cost }) {
      scale = Self.commonMultiple(scale, amount.denominator)
    }
    // So that each voter's part of the budget is whole, too.
    scale = scale * BigInteger(max(1, election.voters))
    let costs = projects.map { (election.projects[$0].cost * Rational(scale)).numerator }
    self.election = election
    self.projects = projects
    self.scale = scale
    self.budget = (election.budget * Rational(scale)).numerator
    self.costs = costs
    self.roundedCosts = costs.map(\.double)
    self.ranks = projects.map { ranks[$0] }
    let ballots = Self.ballots(of: election, over: projects)
    weights = ballots.map(\.weight)
    choices = Adjacency(ballots.map(\.choices))
    let supporters = choices.reversed(count: projects.count)
    self.supporters = supporters
    supporterWeights = supporters.members.map { Double(ballots[Int($0)].weight) }
  }

  private static func ballots(
    of election: Election, over projects: [Int]
  ) -> [(weight: Int, choices: [Int32])] {
    var places = [Int32](repeating: -1, count: election.projects.count)
    for (place, project) in projects.enumerated() { places[project] = Int32(place) }
    return election.ballots.counts.indices.compactMap { ballot in
      let choices = election.ballots.ballot(at: ballot).map { places[Int($0)] }
        .filter { $0 >= 0 }
      return choices.isEmpty ? nil : (election.ballots.counts[ballot], choices)
    }
  }

  private static func commonMultiple(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    let divisor = BigInteger.commonDivisor(a, b)
    return a * (b.divided(by: divisor)?.quotient ?? b)
  }
}
