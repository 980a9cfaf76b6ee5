/// What is known of the loads that projects would bring before any is worked out.
///
/// A load is never under the cost per supporter of any part of what is bought with the project
/// itself. All that is bought is such a part, counted on from purchase to purchase; so are the
/// parts that were found to be burdened most, of which the latest are remembered.
struct LoadBounds {
  private struct Part {
    let projects: [Int]
    let cost: BigInteger
    let isReached: [Bool]
    let voters: Int
  }

  private let tally: Tally
  private(set) var bounds: [Rational]
  private var parts: [Part] = []
  /// How many parts there have been, and how many of them each project was held against.
  private var found = 0
  private var held: [Int]
  private var cost = BigInteger.zero
  private var voters = 0
  private var isReached: [Bool]
  /// How many voters support each project and nothing that was bought.
  private var newVoters: [Int]

  private static let mostParts = 8

  init(_ tally: Tally) {
    self.tally = tally
    isReached = [Bool](repeating: false, count: tally.weights.count)
    newVoters = tally.points.map { Int($0) }
    held = [Int](repeating: 0, count: tally.projects.count)
    bounds = tally.projects.indices.map { place in
      Rational(tally.costs[place], over: BigInteger(Int(tally.points[place]))) ?? .zero
    }
  }

  /// Whether more is known now than when this was last asked for the project.
  mutating func sharpens(_ project: Int) -> Bool {
    let before = bounds[project]
    for part in parts.suffix(max(0, found - held[project])) {
      var voters = part.voters
      for ballot in tally.supporters[project] where !part.isReached[Int(ballot)] {
        voters += tally.weights[Int(ballot)]
      }
      raise(project, to: part.cost + tally.costs[project], over: voters)
    }
    held[project] = found
    return bounds[project] > before
  }

  mutating func raise(_ project: Int, to load: Rational) {
    bounds[project] = max(bounds[project], load)
  }

  private mutating func raise(_ project: Int, to cost: BigInteger, over voters: Int) {
    // Most often it is no more than is known, which takes no fraction in lowest terms to see.
    let known = bounds[project]
    guard cost * known.denominator > known.numerator * BigInteger(voters) else { return }
    bounds[project] = Rational(reducing: cost, over: BigInteger(voters))
  }

  /// Remembers a part of what is bought.
  mutating func note(_ projects: [Int]) {
    guard !projects.isEmpty, !parts.contains(where: { $0.projects == projects }) else { return }
    var isReached = [Bool](repeating: false, count: tally.weights.count)
    var voters = 0
    for project in projects {
      for ballot in tally.supporters[project] where !isReached[Int(ballot)] {
        isReached[Int(ballot)] = true
        voters += tally.weights[Int(ballot)]
      }
    }
    let cost = projects.reduce(BigInteger.zero) { $0 + tally.costs[$1] }
    parts =
      parts.suffix(Self.mostParts - 1) + [
        Part(projects: projects, cost: cost, isReached: isReached, voters: voters)
      ]
    found += 1
  }

  /// Counts a project among what is bought, and holds all others that are open against that.
  mutating func buy(_ project: Int, open: [Int]) {
    cost = cost + tally.costs[project]
    for member in tally.supporters[project] where !isReached[Int(member)] {
      isReached[Int(member)] = true
      voters += tally.weights[Int(member)]
      for choice in tally.choices[Int(member)] {
        newVoters[Int(choice)] -= tally.weights[Int(member)]
      }
    }
    for other in open where other != project {
      raise(other, to: cost + tally.costs[other], over: voters + newVoters[other])
    }
  }
}
