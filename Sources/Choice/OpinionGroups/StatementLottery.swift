/// Draws which statement somebody is asked next.
public enum StatementLottery {
  /// The place that is drawn among these weights, numbers of any unit, nil where there are none.
  ///
  /// It is drawn from the SHA-256 digest of the seed, a line feed and the draw, so that anybody
  /// can draw it again. Linear in the weights. Source: compdemocracy/polis,
  /// `selectProbabilistically`, where the draw cannot be repeated.
  public static func place(of weights: [Double], seed: String, draw: Int) -> Int? {
    let digest = Lot.draw("\(draw)", seed: seed)
    let bits = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var rest = Double(bits >> 11) * 0x1p-53 * weights.reduce(0, +)
    for place in weights.indices {
      rest -= weights[place]
      if rest < 0 { return place }
    }
    return weights.indices.last
  }
}
