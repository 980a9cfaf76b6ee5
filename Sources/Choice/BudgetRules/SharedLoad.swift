/// How evenly the costs of the projects bought so far can be spread over those who support them.
///
/// The least load that the most burdened voter can have is the greatest cost per supporter of any
/// subset (Hall's theorem). It is a fraction whose denominator is a number of voters, so two such
/// loads are never nearer to each other than one unit of cost over the square of all voters: a
/// spreading that comes nearer than that to a subset's cost per supporter proves it. Spreadings
/// are kept in whole numbers of that fineness, and each new project is added to the last one.
struct SharedLoad<Amount: FlowAmount> {
  private let wholeCosts: [BigInteger]
  /// What all costs are multiples of.
  private let unit: BigInteger
  /// By what costs in that unit are multiplied here.
  private let fineness: BigInteger
  private let costs: [Amount]
  private var flow: LoadFlow<Amount>
  /// The project that is tried.
  private var trial: Int?
  /// The least possible highest load of what was bought, in the unit of the costs.
  private(set) var load = Rational.zero

  /// Takes the distinct ballots that support each project, how many voters cast each, and what
  /// each project costs.
  init(supporters: Adjacency, weights: [Int], costs: [BigInteger]) {
    let (unit, fineness) = Self.grain(costs, voters: weights.reduce(0, +))
    self.init(supporters, weights, costs, unit: unit, fineness: fineness)
  }

  private init(
    _ supporters: Adjacency, _ weights: [Int], _ costs: [BigInteger], unit: BigInteger,
    fineness: BigInteger
  ) {
    let fine = costs.map { ($0.divided(by: unit)?.quotient ?? .zero) * fineness }
    (self.unit, self.fineness, wholeCosts) = (unit, fineness, costs)
    self.costs = fine.map { Amount($0) }
    flow = LoadFlow(
      supporters: supporters, weights: weights, most: Amount(fine.reduce(.zero, +)))
  }

  /// The load after one more project, known not to be under `bound`; stops at a load above `most`,
  /// which is then only a lower bound.
  ///
  /// With it the projects found to cost so much for each who supports any of them, where the load
  /// is above both bounds.
  mutating func load(
    adding project: Int, atLeast bound: Rational, upTo most: Rational? = nil
  ) -> (load: Rational, part: [Int]) {
    if trial != project {
      if let trial { flow.remove(trial) }
      flow.add(project, costing: costs[project])
      trial = project
    }
    var (load, part) = (max(load, bound), [Int]())
    flow.set(level: level(of: load))
    while let tight = flow.settle() {
      let cost = tight.reduce(BigInteger.zero) { $0 + wholeCosts[$1] }
      load = Rational(cost, over: BigInteger(flow.voters(for: tight))) ?? load
      part = tight
      if let most, load > most { break }
      flow.set(level: level(of: load))
    }
    return (load, part)
  }

  /// Adds the project for good; its load is known already.
  mutating func buy(_ project: Int, load: Rational) {
    self.load = self.load(adding: project, atLeast: load).load
    trial = nil
  }

  /// The costs of what was bought, spread so that nobody bears more than the load to the last
  /// digit: in parts of which the load is a whole number.
  func exactly(_ bought: [Int]) -> SharedLoad {
    let parts = (load.divided(by: Rational(unit)) ?? .zero).denominator
    var exact = SharedLoad(
      flow.supporters, flow.weights, wholeCosts, unit: unit, fineness: parts)
    for project in bought { exact.flow.add(project, costing: exact.costs[project]) }
    exact.flow.set(level: exact.level(of: load))
    _ = exact.flow.settle()
    return exact
  }

  /// The least whole level that is not under a load.
  private func level(of load: Rational) -> Amount {
    let product = load.numerator * fineness
    guard let (quotient, rest) = product.divided(by: load.denominator * unit) else {
      return .zero
    }
    return Amount(rest.isZero ? quotient : quotient + 1)
  }

  /// What one voter who cast a ballot bears for a project, by the places of its supporters.
  func burden(at place: Int) -> Rational {
    let voters = flow.weights[Int(flow.supporters.members[place])]
    return Rational(
      reducing: flow.flows[Int(flow.spots[place])].whole * unit,
      over: fineness * BigInteger(voters))
  }
}

extension SharedLoad {
  /// What all costs are multiples of, and how finely that must be divided.
  private static func grain(
    _ costs: [BigInteger], voters: Int
  ) -> (unit: BigInteger, fineness: BigInteger) {
    let unit = costs.reduce(BigInteger.zero) { BigInteger.commonDivisor($0, $1) }
    let voters = BigInteger(max(1, voters))
    return (unit.isZero ? .one : unit, voters * voters)
  }

  /// Whether all amounts stay within this kind of number, with one bit to spare.
  static func fits(_ costs: [BigInteger], voters: Int) -> Bool where Amount: FixedWidthInteger {
    let (unit, fineness) = grain(costs, voters: voters)
    let all = costs.reduce(BigInteger.zero, +)
    return all * fineness < unit * BigInteger(Int128(Amount.max / 4))
  }
}
