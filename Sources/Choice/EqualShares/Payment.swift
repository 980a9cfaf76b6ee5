/// Who paid for a project that was funded.
public struct Payment: Sendable, Hashable {
  /// Its place in the election.
  public let project: Int
  /// What each group of equal ballots paid; they add up to its cost.
  public let parts: [Part]

  /// What those paid who cast the same ballot.
  public struct Part: Sendable, Hashable {
    /// The places of the projects on the ballot that the rule looked at.
    public let ballot: [Int]
    /// How many cast it.
    public let voters: Int
    /// What each of them paid, in units of the currency.
    public let amount: Rational
  }
}

extension Tally {
  /// The parts of a project's cost, told what one voter pays by the places of its supporters.
  func parts(of project: Int, paying amount: (Int) -> Rational) -> [Payment.Part] {
    supporters.range(project).compactMap { place in
      let ballot = Int(supporters.members[place])
      let paid = amount(place)
      guard !paid.isZero else { return nil }
      return Payment.Part(
        ballot: choices[ballot].map { projects[Int($0)] }, voters: weights[ballot], amount: paid)
    }
  }
}
