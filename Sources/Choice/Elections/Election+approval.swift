extension Election {
  /// How many voters approved at least one of these projects.
  func votersApproving(anyOf projects: [Int]) -> Int {
    let wanted = Set(projects)
    return ballots.counts.indices.reduce(0) { sum, place in
      let pleased = ballots.ballot(at: place).contains { wanted.contains(Int($0)) }
      return pleased ? sum + ballots.counts[place] : sum
    }
  }
}
