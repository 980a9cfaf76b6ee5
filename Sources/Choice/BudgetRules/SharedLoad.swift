/// How evenly the costs of a set of projects can be spread over those who support them.
///
/// The least load that the most burdened voter can have is the greatest cost per supporter of any
/// subset; it is found by cutting flows at ever better guesses (Dinkelbach), exactly.
struct SharedLoad {
  /// The distinct ballots that support each project.
  let supporters: Adjacency
  /// How many voters cast each ballot.
  let weights: [Int]
  /// What each project costs, in whole units.
  let costs: [BigInteger]

  /// The least possible highest load, known not to be under `bound`; nothing where a project has
  /// no supporter.
  func least(for projects: [Int], atLeast bound: Rational = .zero) -> Rational? {
    guard projects.allSatisfy({ !supporters.range($0).isEmpty }) else { return nil }
    guard let mean = ratio(of: projects) else { return .zero }
    var load = max(bound, mean)
    while let denser = denserPart(of: projects, than: load), let ratio = ratio(of: denser),
      ratio > load
    {
      load = ratio
    }
    return load
  }

  /// The cost per voter of those who support any of the projects.
  private func ratio(of projects: [Int]) -> Rational? {
    var seen: Set<Int32> = []
    var voters = 0
    for project in projects {
      for ballot in supporters[project] where seen.insert(ballot).inserted {
        voters += weights[Int(ballot)]
      }
    }
    return Rational(
      projects.reduce(.zero) { $0 + costs[$1] }, over: BigInteger(voters))
  }

  /// Those projects that cannot be paid at this load, with all that press upon the same voters.
  private func denserPart(of projects: [Int], than load: Rational) -> [Int]? {
    let total = projects.reduce(BigInteger.zero) { $0 + costs[$1] } * load.denominator
    let voters = BigInteger(weights.reduce(0, +))
    let fits = max(total, voters * load.numerator) < BigInteger(Int128.max / 4)
    let rest =
      fits
      ? unpaid(projects, load, as: Int128.self) : unpaid(projects, load, as: BigInteger.self)
    return rest.isEmpty ? nil : rest.map { projects[$0] }
  }

  private func unpaid<Amount: FlowAmount>(
    _ projects: [Int], _ load: Rational, as type: Amount.Type
  ) -> [Int] {
    var flow = LoadFlow<Amount>(
      supporters: projects.map { supporters[$0] },
      costs: projects.map { Amount(costs[$0] * load.denominator) },
      capacities: weights.map { Amount(load.numerator * BigInteger($0)) })
    return flow.unpaid()
  }
}
