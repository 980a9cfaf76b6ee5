extension Election {
  /// How many voters approved at least one of these projects.
  func votersApproving(anyOf projects: [Int]) -> Int {
    var isWanted = [Bool](repeating: false, count: self.projects.count)
    for project in projects { isWanted[project] = true }
    return ballots.counts.indices.reduce(0) { sum, place in
      let pleased = ballots.ballot(at: place).contains { isWanted[Int($0)] }
      return pleased ? sum + ballots.counts[place] : sum
    }
  }
}
