/// The number of groups that suits the places best, and the groups.
struct Grouping: Sendable {
  let partition: Partition
  /// The mean silhouette for each number of groups that was tried, 2 first.
  let silhouettes: [Double]

  static let mostGroups = 5

  /// Tries 2 to 5 groups and keeps the number with the greatest silhouette; nil below three
  /// people.
  ///
  /// Takes starts × places × rounds, and the square of the places.
  init?(_ cells: Cells, starts: Int, seed: UInt64) {
    guard cells.points.count > 2 else { return nil }
    let counts = 2...min(Self.mostGroups, cells.points.count - 1)
    let partitions = counts.map {
      Partition.best(cells, groups: $0, starts: starts, seed: seed)
    }
    silhouettes = Silhouette.means(cells, partitions)
    var best = 0
    for place in silhouettes.indices where silhouettes[place] > silhouettes[best] {
      best = place
    }
    partition = partitions[best]
  }
}
