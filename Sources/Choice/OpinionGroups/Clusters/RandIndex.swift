/// How far two ways of grouping the same people agree beyond chance.
enum RandIndex {
  /// 1 for the same groups, about 0 for chance; 1 where both put everybody together.
  ///
  /// Linear in the people. Source: Hubert and Arabie 1985.
  static func adjusted(_ one: [Int], _ other: [Int]) -> Double {
    let (rows, columns) = ((one.max() ?? 0) + 1, (other.max() ?? 0) + 1)
    var table = [Int](repeating: 0, count: rows * columns)
    for (a, b) in zip(one, other) { table[a * columns + b] += 1 }
    let inRows = (0..<rows).map { row in
      (0..<columns).reduce(0) { $0 + table[row * columns + $1] }
    }
    let inColumns = (0..<columns).map { column in
      (0..<rows).reduce(0) { $0 + table[$1 * columns + column] }
    }
    let (together, first, second) = (pairs(table), pairs(inRows), pairs(inColumns))
    let expected = first * second / max(1, pairs([one.count]))
    let most = (first + second) / 2
    return most == expected ? 1 : (together - expected) / (most - expected)
  }

  private static func pairs(_ counts: [Int]) -> Double {
    counts.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
  }
}
