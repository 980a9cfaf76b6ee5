/// Figures of which a small one could point at a person.
enum SmallCell {
  static let fewest = 5

  /// Whether women and men may stand beside each other: neither is between one and four.
  ///
  /// That there was nobody may be said: it points at no one.
  static func mayShow(_ women: Int, _ men: Int) -> Bool {
    [women, men].allSatisfy { $0 == 0 || $0 >= fewest }
  }
}
