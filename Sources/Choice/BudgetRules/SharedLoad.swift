/// How evenly the costs of the projects bought so far can be spread over those who support them.
///
/// The least load that the most burdened voter can have is the greatest cost per supporter of any
/// subset (Hall's theorem). It is a fraction whose denominator is a number of voters, so two such
/// loads are never nearer to each other than one over its square: a spreading that comes nearer
/// than that to a subset's cost per supporter proves it. Spreadings are kept in whole numbers of
/// that fineness, and each new project is added to the last one.
struct SharedLoad<Amount: FlowAmount> {
  private let weights: [Int]
  private let supporters: Adjacency
  private let wholeCosts: [BigInteger]
  /// By what costs are multiplied here.
  private let fineness: BigInteger
  private let costs: [Amount]
  private var flow: LoadFlow<Amount>
  /// The least possible highest load of what was bought, in the unit of the costs.
  private(set) var load = Rational.zero

  /// Takes the distinct ballots that support each project, how many voters cast each, and a
  /// `fineness` that is no less than the number of voters squared, or than that number where all
  /// costs are multiples of it.
  init(
    supporters: Adjacency, weights: [Int], costs: [BigInteger], fineness: BigInteger
  ) {
    self.supporters = supporters
    self.weights = weights
    self.fineness = fineness
    wholeCosts = costs
    self.costs = costs.map { Amount($0 * fineness) }
    flow = LoadFlow(
      supporters: supporters, choices: supporters.reversed(count: weights.count),
      weights: weights)
  }

  /// The load after one more project, known not to be under `bound`; stops at a load above
  /// `most`, which is then only a lower bound.
  func load(
    adding project: Int, atLeast bound: Rational, upTo most: Rational? = nil
  ) -> Rational {
    let least = max(load, bound)
    if flow.canPour(costs[project], on: project, at: level(of: least)) { return least }
    var trial = flow
    return spread(project, from: least, upTo: most, in: &trial)
  }

  /// Adds the project for good; its load is known already.
  mutating func buy(_ project: Int, load: Rational) {
    self.load = spread(project, from: load, upTo: nil, in: &flow)
  }

  private func spread(
    _ project: Int, from least: Rational, upTo most: Rational?, in flow: inout LoadFlow<Amount>
  ) -> Rational {
    var (load, due) = (least, costs[project])
    flow.raise(to: level(of: load))
    while true {
      let (rest, tight, voters) = flow.pay(due, for: project)
      guard rest > .zero else { return load }
      let cost = tight.reduce(BigInteger.zero) { $0 + wholeCosts[$1] }
      load = max(load, Rational(cost, over: BigInteger(voters)) ?? load)
      if let most, load > most { return load }
      due = rest
      flow.raise(to: level(of: load))
    }
  }

  /// The least whole level that is not under a load.
  private func level(of load: Rational) -> Amount {
    let product = load.numerator * fineness
    guard let (quotient, rest) = product.divided(by: load.denominator) else { return .zero }
    return Amount(rest.isZero ? quotient : quotient + 1)
  }

  /// What one voter who cast a ballot bears for a project, by the places of its supporters.
  func burden(at place: Int) -> Rational {
    let voters = weights[Int(supporters.members[place])]
    return Rational(
      reducing: flow.flows[place].whole, over: fineness * BigInteger(voters))
  }
}

extension Tally {
  /// Whether the amounts of a shared load stay within 126 bits.
  var fitsFlows: Bool {
    let voters = BigInteger(max(1, election.voters))
    let all = costs.reduce(BigInteger.zero, +) + 1
    return all * voters * voters < BigInteger(Int128.max / 4)
  }
}
