/// How much alike the changes within a village are, by one-way analysis of variance.
///
/// Donner and Koval 1980; below nought counts as nought.
public struct ClusterCorrelation: Sendable, Equatable {
  /// How alike the answers of one cluster are, from 0 to 1.
  public let correlation: Double
  /// The mean number of people in a village and its coefficient of variation.
  public let size: Double
  /// The standard deviation of the sizes over their mean.
  public let variation: Double

  /// From the change of each person, in any unit, village by village; nil under two villages, with
  /// one person in each, or where nobody differs.
  ///
  /// Linear time.
  public init?(_ clusters: [[Double]]) {
    let clusters = clusters.filter { !$0.isEmpty }
    let (groups, n) = (Double(clusters.count), Double(clusters.reduce(0) { $0 + $1.count }))
    guard groups >= 2, n > groups else { return nil }
    let mean = clusters.joined().reduce(0, +) / n
    var (between, within, squares) = (0.0, 0.0, 0.0)
    for cluster in clusters {
      let own = cluster.reduce(0, +) / Double(cluster.count)
      between += Double(cluster.count) * (own - mean) * (own - mean)
      within += cluster.reduce(0) { $0 + ($1 - own) * ($1 - own) }
      squares += Double(cluster.count * cluster.count)
    }
    let (outer, inner) = (between / (groups - 1), within / (n - groups))
    let typical = (n - squares / n) / (groups - 1)
    let whole = outer + (typical - 1) * inner
    guard whole > 0 else { return nil }
    correlation = min(1, max(0, (outer - inner) / whole))
    size = n / groups
    variation = max(0, squares / groups - size * size).squareRoot() / size
  }
}
