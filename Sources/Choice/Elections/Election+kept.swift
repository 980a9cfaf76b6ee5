extension Election {
  /// The same election with these projects alone; ballots for others are cast all the same.
  func keeping(_ kept: [Int]) -> Election {
    Election(
      budget: budget, projects: kept.map { projects[$0] },
      ballots: ballots.keeping(kept, of: projects.count))
  }
}
