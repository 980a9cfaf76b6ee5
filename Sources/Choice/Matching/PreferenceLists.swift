/// What both sides of a matching want: many participants with one mentor each, mentors with several.
///
/// People are named by their places. A pair that stands on one list and not on the other is not
/// possible. The lists are strict: no two stand equally high.
///
/// Source: Gusfield and Irving, The Stable Marriage Problem (1989), where lists need not be full.
public struct PreferenceLists: Sendable {
  /// For each participant the mentors she would take, the dearest first.
  public let participants: [[Int]]
  /// For each mentor the participants she would take, the dearest first.
  public let mentors: [[Int]]
  /// How many each mentor takes.
  public let capacities: [Int]
  /// For each mentor and participant the place on the mentor's list; `none` where she is not on it.
  private let ranks: [Int32]
  private static let none = Int32.max

  /// Takes lists of places; what is no place, or stands on a list twice, is passed over.
  ///
  /// Throws nothing. Time linear in the lists.
  public init(participants: [[Int]], mentors: [[Int]], capacities: [Int]) {
    let (count, width) = (mentors.count, participants.count)
    self.capacities = mentors.indices.map {
      capacities.indices.contains($0) ? max(0, capacities[$0]) : 0
    }
    var ranks = [Int32](repeating: Self.none, count: count * width)
    self.mentors = mentors.enumerated().map { mentor, list in
      var kept: [Int] = []
      for participant in list where (0..<width).contains(participant) {
        guard ranks[mentor * width + participant] == Self.none else { continue }
        ranks[mentor * width + participant] = Int32(kept.count)
        kept.append(participant)
      }
      return kept
    }
    self.ranks = ranks
    self.participants = participants.enumerated().map { participant, list in
      var seen: Set<Int> = []
      return list.filter { mentor in
        (0..<count).contains(mentor) && ranks[mentor * width + participant] != Self.none
          && seen.insert(mentor).inserted
      }
    }
  }

  /// The place of a participant on a mentor's list, from 0.
  func rank(of participant: Int, for mentor: Int) -> Int? {
    let rank = ranks[mentor * participants.count + participant]
    return rank == Self.none ? nil : Int(rank)
  }
}

/// Who goes with whom.
///
/// Source: Gale and Shapley, College Admissions and the Stability of Marriage (1962).
public struct Matching: Sendable, Equatable {
  /// For each participant her mentor.
  public let mentors: [Int?]

  /// Takes the mentor of each participant; throws nothing, constant time.
  public init(mentors: [Int?]) { self.mentors = mentors }

  /// How many participants have a mentor.
  public var pairs: Int { mentors.count { $0 != nil } }

  /// The participants of each mentor, ascending.
  ///
  /// `count` is the number of mentors. Time linear in the participants.
  public func groups(of count: Int) -> [[Int]] {
    var groups = [[Int]](repeating: [], count: count)
    for (participant, mentor) in mentors.enumerated() {
      if let mentor, groups.indices.contains(mentor) { groups[mentor].append(participant) }
    }
    return groups
  }

  /// The pairs who would both rather be together than as matched: a stable matching has none.
  ///
  /// Takes time proportional to the lists of the participants.
  public func blockingPairs(in lists: PreferenceLists) -> [(participant: Int, mentor: Int)] {
    let groups = groups(of: lists.mentors.count)
    let worst = groups.indices.map { mentor -> Int in
      guard groups[mentor].count >= lists.capacities[mentor] else { return Int.max }
      return groups[mentor].compactMap { lists.rank(of: $0, for: mentor) }.max() ?? -1
    }
    return lists.participants.indices.flatMap { participant in
      lists.participants[participant].prefix { $0 != mentors[participant] }
        .filter { (lists.rank(of: participant, for: $0) ?? Int.max) < worst[$0] }
        .map { (participant, $0) }
    }
  }
}
