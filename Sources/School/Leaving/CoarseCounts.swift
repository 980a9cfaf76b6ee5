/// Counts that may be shown to others: none of them is small enough to be somebody, and none can
/// be found by taking the others from the sum.
struct CoarseCounts<Key: Hashable & Sendable>: Sendable {
  /// Fewer than so many are not shown.
  static var least: Int { 5 }

  /// The largest first.
  let shown: [(key: Key, count: Int)]
  /// The small ones together.
  let rest: Int?
  /// Nothing when all of them together are too few.
  let total: Int?

  init(_ counts: [(key: Key, count: Int)]) {
    let all = counts.filter { $0.count > 0 }.sorted { $0.count > $1.count }
    let sum = all.reduce(0) { $0 + $1.count }
    guard sum >= Self.least else {
      (shown, rest, total) = ([], nil, nil)
      return
    }
    var large = all.filter { $0.count >= Self.least }
    var small = sum - large.reduce(0) { $0 + $1.count }
    // One small count alone would be what is missing from the sum.
    if small > 0 && small < Self.least, let last = large.popLast() { small += last.count }
    (shown, rest, total) = (large, small > 0 ? small : nil, sum)
  }
}
