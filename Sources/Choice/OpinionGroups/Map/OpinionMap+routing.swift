extension OpinionMap {
  /// The statement to show next to somebody who has seen `seen`; nil once she has seen all.
  ///
  /// The lottery of `StatementLottery` over the shown statements that she has not seen, weighted
  /// with their priorities. Linear in the statements.
  public func next(after seen: Set<Int>, seed: String, draw: Int) -> Int? {
    let open = conversation.statements.indices.filter {
      conversation.statements[$0].isShown && !seen.contains($0)
    }
    let priorities = priorities
    return StatementLottery.place(of: open.map { priorities[$0] }, seed: seed, draw: draw)
      .map { open[$0] }
  }
}
