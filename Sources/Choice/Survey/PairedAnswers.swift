/// The same people asked the same yes-or-no question twice.
///
/// Source: McNemar, Note on the Sampling Error of the Difference between Correlated Proportions
/// (1947).
public struct PairedAnswers: Sendable, Hashable {
  /// How many said yes both times.
  public var both: Int
  /// How many said yes the first time alone.
  public var firstOnly: Int
  /// How many said yes the second time alone.
  public var secondOnly: Int
  /// How many never said yes.
  public var neither: Int

  /// Takes the four counts of people; the figures check them.
  ///
  /// Constant time.
  public init(both: Int, firstOnly: Int, secondOnly: Int, neither: Int) {
    (self.both, self.firstOnly) = (both, firstOnly)
    (self.secondOnly, self.neither) = (secondOnly, neither)
  }

  func total() throws(SurveyError) -> Int {
    try SurveyLimits.check(both, firstOnly, secondOnly, neither)
    return both + firstOnly + secondOnly + neither
  }

  /// Phi with Newcombe's continuity correction; nought where a margin is empty.
  var correlation: Double {
    let (a, b) = (Double(both), Double(firstOnly))
    let (c, d) = (Double(secondOnly), Double(neither))
    let margins = ((a + b) * (c + d)).squareRoot() * ((a + c) * (b + d)).squareRoot()
    guard margins > 0 else { return 0 }
    let product = a * d - b * c
    return (product > 0 ? max(product - (a + b + c + d) / 2, 0) : product) / margins
  }
}
