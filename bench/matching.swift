import Foundation

/// Stable and best matchings of so many participants with so many mentors, timed, as JSON lines.
///
/// The same preferences as bench/matching_peer.py draws: a small generator both languages share.
@main
struct MatchingBench {
  static func main() {
    let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard sizes.count == 2, sizes.allSatisfy({ $0 > 0 }) else {
      FileHandle.standardError.write(Data("usage: matching PARTICIPANTS MENTORS\n".utf8))
      exit(2)
    }
    let (participants, mentors) = (sizes[0], sizes[1])
    var draw = Draw()
    let wishes = (0..<participants).map { _ in draw.order(mentors) }
    let likings = (0..<mentors).map { _ in draw.order(participants) }
    let capacities = [Int](repeating: participants / mentors + 1, count: mentors)
    var (stable, best) = (Matching(mentors: []), Matching(mentors: []))
    let reading = ContinuousClock().measure {
      _ = PreferenceLists(participants: wishes, mentors: likings, capacities: capacities)
    }
    let lists = PreferenceLists(participants: wishes, mentors: likings, capacities: capacities)
    let accepting = ContinuousClock().measure {
      stable = DeferredAcceptance.match(lists, proposing: .participants)
    }
    let pairs = wishes.enumerated().flatMap { participant, list in
      list.prefix(20).enumerated().map { place, mentor in
        BestAssignment.Pair(participant, mentor, satisfaction: 20 - place)
      }
    }
    let assigning = ContinuousClock().measure {
      best = BestAssignment.match(participants: participants, capacities: capacities, pairs)
    }
    let first = stable.mentors.prefix(1000).map { $0 ?? -1 }
    print(
      """
      {"pairs":\(stable.pairs),"blocking":\(stable.blockingPairs(in: lists).count),\
      "lists":\(reading / .seconds(1)),"stable":\(accepting / .seconds(1)),\
      "best_pairs":\(best.pairs),"best":\(assigning / .seconds(1)),"first":\(first)}
      """)
  }
}

/// A generator of 64 bits (SplitMix64), so that both sides of the comparison see the same wishes.
private struct Draw {
  private var state: UInt64 = 7

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func order(_ count: Int) -> [Int] {
    var places = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      places.swapAt(last, Int(next() % UInt64(last + 1)))
    }
    return places
  }
}
