/// The Method of Equal Shares for seats: each voter has `seats / voters` to spend, a seat costs one.
///
/// With more `money` she has that of so many seats.
///
/// The next member is the one whose supporters can pay with the least highest payment. When nobody
/// can be paid any more, the rest is filled: by sequential Phragmén, what is left of each share
/// counting as a negative load, by approvals, or by nobody. Source: Peters and Skowron, Proportionality and the
/// Limits of Welfarism (2020).
struct SharePurchase: CommitteeRun {
  struct State: Hashable {
    let members: [Int]
    /// What each distinct ballot has left over the unit of money, or nothing once it is spent.
    let money: [BigInteger]
    let unit: BigInteger
    /// The loads once the shares are spent.
    let loads: [Rational]
  }

  private let election: CommitteeElection
  private let eligibility: Eligibility
  private let end: End
  private var bought: [Int] = []
  /// What each voter of a distinct ballot has left, in parts of a seat, `unit` of which are one.
  ///
  /// One denominator for all: fractions of their own would be reduced again at each step.
  private var money: [BigInteger]
  private var unit: BigInteger
  /// The same roughly, in seats.
  private var rough: [Double]
  private var prices: [Int: Rational] = [:]
  private var filling: Filling?

  /// Who fills the seats that nobody can pay.
  enum End { case loads, approvals, nobody }

  private enum Filling {
    case loads(LoadRun)
    case approvals([Int])
  }

  init(_ election: CommitteeElection, filledBy end: End, money seats: Int? = nil) {
    self.election = election
    eligibility = Eligibility(election)
    self.end = end
    let share = Rational(
      reducing: BigInteger(seats ?? election.seats), over: BigInteger(max(election.voters, 1)))
    money = [BigInteger](repeating: share.numerator, count: election.ballots.count)
    unit = share.denominator
    rough = [Double](repeating: share.double, count: election.ballots.count)
  }

  var members: [Int] {
    switch filling {
    case .loads(let run): run.members
    case .approvals(let members): members
    case nil: bought
    }
  }

  var state: State {
    switch filling {
    case .loads(let run):
      State(members: run.state.members, money: [], unit: .zero, loads: run.state.loads)
    case .approvals(let members):
      State(members: members.sorted(), money: [], unit: .zero, loads: [])
    case nil: State(members: bought.sorted(), money: money, unit: unit, loads: [])
    }
  }

  mutating func next() throws(CommitteeError) -> [(
    candidate: Int, figure: CommitteeStep.Figure
  )] {
    if filling == nil {
      let best = try affordable()
      if !best.isEmpty { return best.map { ($0.candidate, .price($0.value)) } }
      filling = endOfMoney
    }
    switch filling {
    case .loads(var run):
      let best = try run.next()
      filling = .loads(run)
      return best
    case .approvals(let members):
      let open = election.candidates.indices.filter { !members.contains($0) }
      let approvals = election.approvals
      return greatest(
        try eligibility.filter(open, joining: members).map {
          (candidate: $0, value: Rational(approvals[$0]))
        }
      ).map { ($0.candidate, .votes($0.value)) }
    case nil: return []
    }
  }

  private var endOfMoney: Filling? {
    switch end {
    case .loads:
      .loads(
        LoadRun(
          election, members: bought, loads: money.map { Rational(reducing: -$0, over: unit) }))
    case .approvals: .approvals(bought)
    case .nobody: nil
    }
  }

  mutating func elect(_ candidate: Int) {
    switch filling {
    case .loads(var run):
      run.elect(candidate)
      filling = .loads(run)
    case .approvals(let members): filling = .approvals(members + [candidate])
    case nil:
      bought.append(candidate)
      if let price = prices[candidate] { pay(price, for: candidate) }
    }
  }

  private mutating func pay(_ price: Rational, for candidate: Int) {
    let common = BigInteger.commonDivisor(unit, price.denominator)
    let finer = price.denominator.divided(by: common)?.quotient ?? .one
    if finer != .one {
      unit = unit * finer
      for ballot in money.indices { money[ballot] = money[ballot] * finer }
    }
    let parts = price.numerator * (unit.divided(by: price.denominator)?.quotient ?? .one)
    for ballot in election.supporters[candidate] {
      money[ballot] = money[ballot] <= parts ? .zero : money[ballot] - parts
      rough[ballot] = money[ballot].ratio(to: unit)
    }
  }

  /// Those with the least highest payment among whoever can be paid.
  private mutating func affordable() throws(CommitteeError) -> [(
    candidate: Int, value: Rational
  )] {
    let open = try eligibility.filter(
      election.candidates.indices.filter { !bought.contains($0) }, joining: bought)
    let guesses = open.map { (candidate: $0, price: roughPrice(of: $0)) }
    let least = guesses.compactMap(\.price).min() ?? .infinity
    let ceiling = least * (1 + 1e-9)
    // Where money and cost are too close to tell, the exact price decides.
    let near = guesses.filter { ($0.price ?? 0) <= ceiling }
    let exact = near.compactMap { guess in
      price(of: guess.candidate).map { (candidate: guess.candidate, value: -$0) }
    }
    let best = greatest(exact).map { (candidate: $0.candidate, value: -$0.value) }
    // What was near and turned out too dear may have hidden somebody who is not.
    guard !best.isEmpty || near.count == open.count else { return affordableOneByOne(open) }
    prices = Dictionary(uniqueKeysWithValues: best.map { ($0.candidate, $0.value) })
    return best
  }

  private mutating func affordableOneByOne(
    _ open: [Int]
  ) -> [(candidate: Int, value: Rational)] {
    let best = greatest(
      open.compactMap { candidate in
        price(of: candidate).map { (candidate: candidate, value: -$0) }
      }
    ).map { (candidate: $0.candidate, value: -$0.value) }
    prices = Dictionary(uniqueKeysWithValues: best.map { ($0.candidate, $0.value) })
    return best
  }

  /// The highest payment, roughly: infinite where the money surely does not suffice, nothing where
  /// that cannot be told.
  private func roughPrice(of candidate: Int) -> Double? {
    let ballots = election.supporters[candidate]
    let total = ballots.reduce(0.0) { $0 + rough[$1] * Double(election.weights[$1]) }
    if total < 1 - 1e-9 { return .infinity }
    if total < 1 + 1e-9 { return nil }
    var (paid, left) = (0.0, ballots.reduce(0) { $0 + election.weights[$1] })
    for ballot in ballots.sorted(by: { rough[$0] < rough[$1] }) {
      let price = (1 - paid) / Double(left)
      if price <= rough[ballot] { return price }
      paid += rough[ballot] * Double(election.weights[ballot])
      left -= election.weights[ballot]
    }
    return nil
  }

  /// The highest payment; nothing where the supporters' money does not suffice.
  private func price(of candidate: Int) -> Rational? {
    var groups: [BigInteger: Int] = [:]
    for ballot in election.supporters[candidate] {
      groups[money[ballot], default: 0] += election.weights[ballot]
    }
    var (unpaid, left) = (unit, groups.values.reduce(0, +))
    for (amount, count) in groups.sorted(by: { $0.key < $1.key }) {
      if unpaid <= amount * BigInteger(left) {
        return Rational(reducing: unpaid, over: unit * BigInteger(left))
      }
      unpaid = unpaid - amount * BigInteger(count)
      left -= count
    }
    return nil
  }
}
