/// Brings participants and mentors together under constraints, and says who stays alone and why.
///
/// Source: Gale and Shapley, College Admissions and the Stability of Marriage (1962); that it
/// counts which constraint stood in the way is our own.
public struct MentorMatch: Sendable {
  /// How pairs are chosen among those that no constraint forbids.
  public enum Way: String, Sendable, CaseIterable {
    /// Stable, and best for the participants.
    case participants
    /// Stable, and best for the mentors.
    case mentors
    /// As many pairs as can be, with the greatest satisfaction of both sides together.
    case satisfaction
  }

  /// Those who look for a mentor, in the order given.
  public let seekers: [Seeker]
  /// The mentors, in the order given.
  public let mentors: [Mentor]
  /// What had to hold for every pair.
  public let constraints: Set<MatchingConstraint>
  /// How they were matched.
  public let way: Way
  /// Who is with whom, by the places above.
  public let matching: Matching
  /// What both sides want where no constraint forbids it.
  public let lists: PreferenceLists

  /// Matches; takes time proportional to seekers times mentors, times the logarithm of either.
  public init(
    _ seekers: [Seeker], with mentors: [Mentor],
    under constraints: Set<MatchingConstraint> = MatchingConstraint.usual,
    by way: Way = .participants
  ) {
    self.seekers = seekers
    self.mentors = mentors
    self.constraints = constraints
    self.way = way
    lists = Self.lists(seekers, mentors, constraints)
    switch way {
    case .participants:
      matching = DeferredAcceptance.match(lists, proposing: .participants)
    case .mentors: matching = DeferredAcceptance.match(lists, proposing: .mentors)
    case .satisfaction:
      matching = BestAssignment.match(
        participants: seekers.count, capacities: lists.capacities, Self.pairs(lists))
    }
  }

  /// The first constraint, in their order, that keeps two apart.
  ///
  /// Both are places in their lists; others end the program. Constant time.
  public func obstacle(between seeker: Int, and mentor: Int) -> MatchingConstraint? {
    Self.obstacle(seekers[seeker], mentors[mentor], constraints)
  }

  /// Why a participant has no mentor: how many mentors each constraint keeps away, and how many
  /// are possible and full.
  ///
  /// The place must be in the list. Time linear in the mentors.
  public func reasons(for seeker: Int) -> (kept: [(MatchingConstraint, Int)], full: Int) {
    let obstacles = mentors.indices.map { obstacle(between: seeker, and: $0) }
    return (
      MatchingConstraint.allCases.compactMap { constraint in
        let count = obstacles.count { $0 == constraint }
        return count > 0 ? (constraint, count) : nil
      }, obstacles.count { $0 == nil }
    )
  }

  /// How satisfied both sides are together; see `worth`.
  public var satisfaction: Int {
    matching.mentors.enumerated().reduce(0) { sum, pair in
      guard let mentor = pair.element else { return sum }
      return sum + Self.worth(of: pair.offset, with: mentor, in: lists)
    }
  }

  private static func obstacle(
    _ seeker: Seeker, _ mentor: Mentor, _ constraints: Set<MatchingConstraint>
  ) -> MatchingConstraint? {
    MatchingConstraint.allCases.first { constraint in
      constraints.contains(constraint) && constraint.separates(seeker, from: mentor)
    }
  }

  /// Those somebody named come first, in her order; then the same district, then more languages in
  /// common, then the order of the file.
  private static func lists(
    _ seekers: [Seeker], _ mentors: [Mentor], _ constraints: Set<MatchingConstraint>
  ) -> PreferenceLists {
    let possible = seekers.map { seeker in
      mentors.map { obstacle(seeker, $0, constraints) == nil }
    }
    let wishes = seekers.map { Self.places($0.prefers) }
    let likings = mentors.map { Self.places($0.prefers) }
    func nearness(_ seeker: Int, _ mentor: Int) -> [Int] {
      [
        seekers[seeker].district == mentors[mentor].district ? 0 : 1,
        -seekers[seeker].languages.intersection(mentors[mentor].languages).count,
      ]
    }
    return PreferenceLists(
      participants: seekers.indices.map { seeker in
        sorted(mentors.indices.filter { possible[seeker][$0] }) { mentor in
          [wishes[seeker][mentors[mentor].id] ?? .max] + nearness(seeker, mentor)
        }
      },
      mentors: mentors.indices.map { mentor in
        sorted(seekers.indices.filter { possible[$0][mentor] }) { seeker in
          [likings[mentor][seekers[seeker].id] ?? .max] + nearness(seeker, mentor)
        }
      }, capacities: mentors.map(\.capacity))
  }

  private static func places(_ ids: [String]) -> [String: Int] {
    Dictionary(
      ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { one, _ in one })
  }

  private static func sorted(_ places: [Int], by key: (Int) -> [Int]) -> [Int] {
    places.map { (place: $0, key: key($0) + [$0]) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.place)
  }

  private static func pairs(_ lists: PreferenceLists) -> [BestAssignment.Pair] {
    lists.participants.enumerated().flatMap { participant, mentors in
      mentors.map { mentor in
        BestAssignment.Pair(
          participant, mentor, satisfaction: worth(of: participant, with: mentor, in: lists))
      }
    }
  }

  /// A first wish is worth a hundred to either side, the last on a list next to nothing.
  private static func worth(of participant: Int, with mentor: Int, in lists: PreferenceLists) -> Int
  {
    let wishes = lists.participants[participant]
    let place = wishes.firstIndex(of: mentor) ?? wishes.count
    let rank = lists.rank(of: participant, for: mentor) ?? lists.mentors[mentor].count
    return 100 * (wishes.count - place) / max(1, wishes.count)
      + 100 * (lists.mentors[mentor].count - rank) / max(1, lists.mentors[mentor].count)
  }
}
