extension OpinionMap {
  /// The statement to show next to somebody who has seen `seen`; nil once she has seen all.
  ///
  /// A lottery over the shown statements that she has not seen, weighted with their priorities.
  /// It is drawn from the SHA-256 digest of the seed, a line feed and the draw, so that anybody
  /// can draw it again. Linear in the statements. Source: compdemocracy/polis,
  /// `selectProbabilistically`, where the draw cannot be repeated.
  package func next(after seen: Set<Int>, seed: String, draw: Int) -> Int? {
    let open = conversation.statements.indices.filter {
      conversation.statements[$0].isShown && !seen.contains($0)
    }
    let priorities = priorities
    let digest = Lot.draw("\(draw)", seed: seed)
    let bits = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var rest =
      Double(bits >> 11) * 0x1p-53 * open.reduce(0) { $0 + priorities[$1] }
    for place in open {
      rest -= priorities[place]
      if rest < 0 { return place }
    }
    return open.last
  }
}
