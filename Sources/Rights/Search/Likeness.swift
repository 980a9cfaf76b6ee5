/// How much a word that was typed is like a word of the shelf: 0 not at all, 1 the same.
///
/// Kyrgyz and Uzbek add their endings at the end, so words that begin alike are akin; the phone's
/// own search (`Assets/shelf.js`) counts the same way.
enum Likeness {
  /// Of words that begin alike.
  static func ofBeginnings(_ typed: [UInt16], _ term: [UInt16]) -> Double {
    if typed == term { return 1 }
    let common = zip(typed, term).prefix { $0 == $1 }.count
    if common == typed.count && common >= 3 {
      return 0.6 + 0.3 * Double(common) / Double(term.count)
    }
    if common == term.count && common >= 4 {
      return 0.5 + 0.3 * Double(common) / Double(typed.count)
    }
    let longer = max(typed.count, term.count)
    return common >= 4 && common * 10 >= longer * 6
      ? 0.4 + 0.3 * Double(common) / Double(longer) : 0
  }

  /// Of words with a slip of the pen: one in five letters and more, two in nine and more.
  ///
  /// What
  /// follows in the longer word is an ending and no slip.
  static func withSlips(_ typed: [UInt16], _ term: [UInt16]) -> Double {
    guard typed.count >= 5, term.count >= 4 else { return 0 }
    let most = typed.count >= 9 ? 2 : 1
    let slips = self.slips(typed, term, most: most)
    return slips > most ? 0 : 0.5 - 0.12 * Double(slips)
  }

  /// The fewest letters to be put in, left out, changed or swapped with the next one, until one
  /// word is the beginning of the other.
  static func slips(_ typed: [UInt16], _ term: [UInt16], most: Int) -> Int {
    var before = [Int](repeating: 0, count: term.count + 1)
    var row = Array(0...term.count)
    // Only of like length, as an ending of any length would otherwise make anything like anything.
    guard abs(typed.count - term.count) <= 4 else { return most + 1 }
    var fewest = most + 1
    for i in 1...typed.count {
      var next = [i] + [Int](repeating: 0, count: term.count)
      for j in 1...term.count {
        var cost = min(
          row[j] + 1, next[j - 1] + 1, row[j - 1] + (typed[i - 1] == term[j - 1] ? 0 : 1))
        if i > 1, j > 1, typed[i - 1] == term[j - 2], typed[i - 2] == term[j - 1] {
          cost = min(cost, before[j - 2] + 1)
        }
        next[j] = cost
      }
      (before, row) = (row, next)
      if i >= 5 { fewest = min(fewest, row[term.count]) }
    }
    for j in 4...term.count { fewest = min(fewest, row[j]) }
    return fewest
  }
}
