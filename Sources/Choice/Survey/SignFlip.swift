/// The exact test that changes are as likely down as up: every choice of signs is tried.
///
/// Fisher 1935, section 21.
public enum SignFlip {
  /// The most changes tried one by one: two to this power choices.
  public static let most = 22

  /// Choices at least as far from nought as what was seen, and all choices.
  ///
  /// Changes of nought are left out: their sign has no meaning. Sums within 1e-9 of the total
  /// size count as equal. Throws `tooFew`, `tooMany`, `outOfRange`. The changes are in
  /// any unit, the same for all. Time 2ⁿ.
  public static func count(
    _ changes: [Double]
  ) throws(SurveyError) -> (extreme: Int, all: Int) {
    guard changes.allSatisfy(\.isFinite) else { throw .outOfRange }
    let sizes = changes.map(abs).filter { $0 > 0 }
    guard !sizes.isEmpty else { throw .tooFew(least: 1) }
    guard sizes.count <= most else { throw .tooMany(most: most) }
    let whole = sizes.reduce(0, +)
    guard whole.isFinite else { throw .outOfRange }
    let bound = abs(changes.reduce(0, +)) - whole * 1e-9
    let all = 1 << sizes.count
    var (sum, extreme) = (whole, 0)
    var isUp = [Bool](repeating: true, count: sizes.count)
    for choice in 1...all {
      if abs(sum) >= bound { extreme += 1 }
      // A Gray code: each choice differs from the one before in one sign.
      let place = choice.trailingZeroBitCount
      guard place < sizes.count else { break }
      sum += isUp[place] ? -2 * sizes[place] : 2 * sizes[place]
      isUp[place].toggle()
    }
    return (extreme, all)
  }
}
