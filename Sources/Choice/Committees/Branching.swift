/// A rule that elects one member after the other.
protocol CommitteeRun {
  /// Equal states go on equally: by it no branch is followed twice.
  associatedtype State: Hashable
  var state: State { get }
  /// The members so far, in the order of their election.
  var members: [Int] { get }
  /// The best of the open candidates, all that are tied, ascending, with what they were weighed by.
  mutating func next() throws(CommitteeError) -> [(
    candidate: Int, figure: CommitteeStep.Figure
  )]
  /// Elects one of those.
  mutating func elect(_ candidate: Int)
}

/// Follows every way in which ties can be broken.
struct Branching<Run: CommitteeRun> {
  private let start: Run
  private let isResolute: Bool
  private let limit: Int

  init(_ start: Run, resolute: Bool, limit: Int) {
    self.start = start
    isResolute = resolute
    self.limit = limit
  }

  func outcome(_ election: CommitteeElection) throws(CommitteeError) -> CommitteeOutcome {
    let first = try firstWay(election)
    let committees = isResolute ? [first.members.sorted()] : try everyWay(election).committees
    return CommitteeOutcome(committees: committees, steps: first.steps, score: nil)
  }

  /// The way on which the first of the tied is elected each time.
  func firstWay(
    _ election: CommitteeElection
  ) throws(CommitteeError) -> (members: [Int], steps: [CommitteeStep]) {
    var (run, steps) = (start, [CommitteeStep]())
    while run.members.count < election.seats {
      let tied = try run.next()
      guard let first = tied.first else { break }
      steps.append(
        CommitteeStep(
          candidate: first.candidate, figure: first.figure, tied: tied.map(\.candidate)))
      run.elect(first.candidate)
    }
    return (run.members, steps)
  }

  /// Every committee that is complete, and whether some way ends before all seats are filled.
  func everyWay(
    _ election: CommitteeElection
  ) throws(CommitteeError) -> (committees: [[Int]], isStuck: Bool) {
    var (open, isStuck) = ([start], false)
    var seen: Set<Run.State> = [start.state]
    var committees: Set<[Int]> = []
    while var run = open.popLast() {
      if run.members.count == election.seats {
        committees.insert(run.members.sorted())
        guard committees.count <= limit else { throw .tooManyTies(limit: limit) }
        continue
      }
      let tied = try run.next()
      if tied.isEmpty { isStuck = true }
      for choice in tied {
        var branch = run
        branch.elect(choice.candidate)
        if seen.insert(branch.state).inserted { open.append(branch) }
      }
      // Branches that lead to the same few committees would otherwise be without end.
      guard seen.count <= limit * 20 else { throw .tooManyTies(limit: limit) }
    }
    return (committees.sorted { $0.lexicographicallyPrecedes($1) }, isStuck)
  }
}

/// Those with the greatest value, all that share it.
func greatest<Value: Comparable>(_ values: [(candidate: Int, value: Value)]) -> [(
  candidate: Int, value: Value
)] {
  guard let best = values.max(by: { $0.value < $1.value })?.value else { return [] }
  return values.filter { $0.value == best }
}
