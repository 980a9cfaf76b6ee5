/// Stable matching by deferred acceptance: nobody prefers, and is preferred by, somebody else.
///
/// Source: Gale and Shapley, College Admissions and the Stability of Marriage (1962); with capacities
/// Roth (1984). The side that proposes gets the best that any stable matching gives it; in all of them
/// the same participants have a mentor and each mentor with places left the same participants. Takes
/// time proportional to the lists, times the logarithm of the capacities.
public enum DeferredAcceptance {
  /// Who asks, and so does best.
  public enum Side: String, Sendable, CaseIterable { case participants, mentors }

  /// The stable matching that is best for one side.
  ///
  /// Throws nothing. Gale and Shapley (1962); takes the time that the type says.
  public static func match(_ lists: PreferenceLists, proposing side: Side) -> Matching {
    switch side {
    case .participants: proposedByParticipants(lists)
    case .mentors: proposedByMentors(lists)
    }
  }

  private static func proposedByParticipants(_ lists: PreferenceLists) -> Matching {
    var held = lists.mentors.map { _ in RankHeap() }
    var next = [Int](repeating: 0, count: lists.participants.count)
    var mentors = [Int?](repeating: nil, count: lists.participants.count)
    for first in lists.participants.indices {
      var asking: Int? = first
      while let participant = asking {
        guard next[participant] < lists.participants[participant].count else { break }
        let mentor = lists.participants[participant][next[participant]]
        next[participant] += 1
        guard lists.capacities[mentor] > 0,
          let rank = lists.rank(of: participant, for: mentor)
        else { continue }
        if held[mentor].count < lists.capacities[mentor] {
          held[mentor].push(rank)
          mentors[participant] = mentor
          asking = nil
        } else if let worst = held[mentor].worst, rank < worst {
          held[mentor].replaceWorst(by: rank)
          mentors[participant] = mentor
          let sentAway = lists.mentors[mentor][worst]
          mentors[sentAway] = nil
          asking = sentAway
        }
      }
    }
    return Matching(mentors: mentors)
  }

  private static func proposedByMentors(_ lists: PreferenceLists) -> Matching {
    // How high each mentor stands on each participant's list, looked up when she asks.
    let ranks = lists.participants.map { list in
      Dictionary(uniqueKeysWithValues: list.enumerated().map { ($0.element, $0.offset) })
    }
    var next = [Int](repeating: 0, count: lists.mentors.count)
    var free = lists.capacities
    var mentors = [Int?](repeating: nil, count: lists.participants.count)
    var asking = Array(lists.mentors.indices.reversed())
    while let mentor = asking.popLast() {
      while free[mentor] > 0, next[mentor] < lists.mentors[mentor].count {
        let participant = lists.mentors[mentor][next[mentor]]
        next[mentor] += 1
        guard let rank = ranks[participant][mentor] else { continue }
        if let other = mentors[participant] {
          guard rank < ranks[participant][other] ?? Int.max else { continue }
          free[other] += 1
          asking.append(other)
        }
        mentors[participant] = mentor
        free[mentor] -= 1
      }
    }
    return Matching(mentors: mentors)
  }
}

/// The ranks that a mentor holds, the worst on top.
private struct RankHeap {
  private var ranks: [Int] = []

  var count: Int { ranks.count }
  var worst: Int? { ranks.first }

  mutating func push(_ rank: Int) {
    ranks.append(rank)
    var place = ranks.count - 1
    while place > 0, ranks[(place - 1) / 2] < ranks[place] {
      ranks.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func replaceWorst(by rank: Int) {
    ranks[0] = rank
    var place = 0
    while true {
      let (left, right) = (2 * place + 1, 2 * place + 2)
      var largest = place
      if left < ranks.count, ranks[left] > ranks[largest] { largest = left }
      if right < ranks.count, ranks[right] > ranks[largest] { largest = right }
      guard largest != place else { return }
      ranks.swapAt(place, largest)
      place = largest
    }
  }
}
