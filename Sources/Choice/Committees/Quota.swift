/// How many of a group a committee may or must have, such as at most 70 % of one sex.
///
/// Source: Bredereck and others, Multiwinner Elections with Diversity Constraints (2018).
public struct Quota: Sendable, Hashable {
  /// What the group is called.
  public let name: String
  /// Its members, by their places among the candidates.
  public let members: Set<Int>
  /// The least and the most seats of the group.
  public let seats: ClosedRange<Int>

  /// How many seats the members of a group must and may have.
  ///
  /// Throws nothing: what cannot be met is found by the election. Constant time.
  public init(_ name: String, members: Set<Int>, seats: ClosedRange<Int>) {
    self.name = name
    self.members = members
    self.seats = seats
  }

  /// A quota in whole percent of so many seats: the most is rounded down, the least up.
  ///
  /// Throws nothing: what cannot be met is found by the election. Constant time.
  public init(
    _ name: String, members: Set<Int>, percent: ClosedRange<Int>, of seats: Int
  ) {
    let bounds = 0...100
    let (least, most) = (
      percent.lowerBound.clamped(to: bounds), percent.upperBound.clamped(to: bounds)
    )
    let (from, upTo) = ((least * seats + 99) / 100, most * seats / 100)
    self.init(name, members: members, seats: min(from, upTo)...max(from, upTo))
  }
}

extension Int {
  fileprivate func clamped(to bounds: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
  }
}
