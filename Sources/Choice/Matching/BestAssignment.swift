/// The matching of greatest total satisfaction among those with as many pairs as can be.
///
/// Leaving somebody without a mentor for a better fit of others is not thought better. Found as a
/// flow of least cost by shortest augmenting paths with potentials (Edmonds and Karp 1972): exact, in
/// whole numbers. Takes time proportional to participants times possible pairs at worst, far less
/// while mentors have places left.
public struct BestAssignment {
  /// A possible pair and what it is worth to both together; never negative.
  public struct Pair: Sendable, Hashable {
    /// The participant, by number from 0.
    public let participant: Int
    /// The mentor, by number from 0.
    public let mentor: Int
    /// How well they suit each other, in units of the caller; the sum is made greatest.
    public let satisfaction: Int

    /// Two who may be matched; throws nothing, constant time.
    public init(_ participant: Int, _ mentor: Int, satisfaction: Int) {
      self.participant = participant
      self.mentor = mentor
      self.satisfaction = satisfaction
    }
  }

  /// The last place is nobody's: it takes all who get no mentor, at a cost above all others together.
  private let capacities: [Int]
  private let offers: [[(mentor: Int, cost: Int)]]
  private var mentors: [Int?]
  private var members: [[Int]]
  private var participantPotentials: [Int]
  private var mentorPotentials: [Int]

  private init(_ participants: Int, _ capacities: [Int], _ pairs: [Pair]) {
    let nobody = capacities.count
    let most = max(0, pairs.map(\.satisfaction).max() ?? 0)
    var offers = [[(mentor: Int, cost: Int)]](
      repeating: [(nobody, (most + 1) * (participants + 1))], count: participants)
    for pair in pairs
    where offers.indices.contains(pair.participant) && capacities.indices.contains(pair.mentor) {
      offers[pair.participant].append((pair.mentor, most - max(0, pair.satisfaction)))
    }
    self.offers = offers
    self.capacities = capacities.map { max(0, $0) } + [participants]
    mentors = [Int?](repeating: nil, count: participants)
    members = [[Int]](repeating: [], count: capacities.count + 1)
    participantPotentials = offers.map { $0.map(\.cost).min() ?? 0 }
    mentorPotentials = [Int](repeating: 0, count: capacities.count + 1)
  }

  /// The best matching of so many participants with mentors of these capacities.
  ///
  /// Pairs that name nobody are passed over; satisfactions below zero count as zero.
  /// Throws nothing. Takes the time that the type says.
  public static func match(
    participants: Int, capacities: [Int], _ pairs: [Pair]
  ) -> Matching {
    var run = BestAssignment(participants, capacities, pairs)
    for participant in 0..<participants { run.place(participant) }
    return Matching(mentors: run.mentors.map { $0 == capacities.count ? nil : $0 })
  }

  /// Finds the cheapest way to place one more participant, moving others if need be.
  private mutating func place(_ first: Int) {
    var search = ShortestWay(mentors: capacities.count)
    search.reached.append((first, 0))
    relax(first, at: 0, &search)
    while let (mentor, distance) = search.popNearest() {
      if members[mentor].count < capacities[mentor] {
        adjustPotentials(by: distance, search)
        return move(to: mentor, search)
      }
      for member in members[mentor] {
        search.reached.append((member, distance))
        relax(member, at: distance, &search)
      }
    }
  }

  private func relax(_ participant: Int, at distance: Int, _ search: inout ShortestWay) {
    let potential = participantPotentials[participant]
    for offer in offers[participant] where offer.mentor != mentors[participant] {
      let reduced = offer.cost - potential + mentorPotentials[offer.mentor]
      search.offer(offer.mentor, at: distance + reduced, from: participant)
    }
  }

  /// Keeps every reduced cost at or above zero, and that of matched pairs at zero.
  private mutating func adjustPotentials(by length: Int, _ search: ShortestWay) {
    for (participant, distance) in search.reached {
      participantPotentials[participant] += length - distance
    }
    for mentor in search.done {
      mentorPotentials[mentor] += length - search.distances[mentor]
    }
  }

  private mutating func move(to end: Int, _ search: ShortestWay) {
    var mentor = end
    while true {
      let participant = search.ways[mentor]
      let earlier = mentors[participant]
      mentors[participant] = mentor
      members[mentor].append(participant)
      guard let earlier else { return }
      members[earlier].removeAll { $0 == participant }
      mentor = earlier
    }
  }
}

/// Distances from one participant over the mentors and those they hold (Dijkstra 1959).
private struct ShortestWay {
  private(set) var distances: [Int]
  /// From whom each mentor was reached.
  private(set) var ways: [Int]
  /// The mentors whose distance is final, in that order.
  private(set) var done: [Int] = []
  var reached: [(participant: Int, distance: Int)] = []
  private var open: [Int] = []
  private var isDone: [Bool]

  init(mentors: Int) {
    distances = [Int](repeating: .max, count: mentors)
    ways = [Int](repeating: 0, count: mentors)
    isDone = [Bool](repeating: false, count: mentors)
  }

  mutating func offer(_ mentor: Int, at distance: Int, from participant: Int) {
    guard !isDone[mentor], distance < distances[mentor] else { return }
    if distances[mentor] == .max { open.append(mentor) }
    distances[mentor] = distance
    ways[mentor] = participant
  }

  mutating func popNearest() -> (mentor: Int, distance: Int)? {
    guard
      let place = open.indices.min(by: { one, other in
        (distances[open[one]], open[one]) < (distances[open[other]], open[other])
      })
    else { return nil }
    let mentor = open[place]
    open.swapAt(place, open.count - 1)
    open.removeLast()
    isDone[mentor] = true
    done.append(mentor)
    return (mentor, distances[mentor])
  }
}
