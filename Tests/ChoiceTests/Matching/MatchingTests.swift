import Testing

@testable import Choice

@Suite struct `A matching` {
  private func lists(_ dice: inout Dice, participants: Int, mentors: Int) -> PreferenceLists {
    func some(_ count: Int) -> [Int] {
      (0..<count).shuffled(using: &dice).filter { _ in dice.number(0...3) > 0 }
    }
    return PreferenceLists(
      participants: (0..<participants).map { _ in some(mentors) },
      mentors: (0..<mentors).map { _ in some(participants) },
      capacities: (0..<mentors).map { _ in dice.number(0...2) })
  }

  /// Every way to give participants mentors within lists and capacities.
  private func all(_ lists: PreferenceLists) -> [Matching] {
    var found: [[Int?]] = [[]]
    for list in lists.participants {
      found = found.flatMap { start in
        ([nil] + list.map(Optional.some)).filter { mentor in
          guard let mentor else { return true }
          return start.count { $0 == mentor } < lists.capacities[mentor]
        }.map { start + [$0] }
      }
    }
    return found.map { Matching(mentors: $0) }
  }

  private func place(_ mentor: Int?, of participant: Int, _ lists: PreferenceLists) -> Int {
    mentor.flatMap { lists.participants[participant].firstIndex(of: $0) } ?? .max
  }

  @Test func `by deferred acceptance is stable, and best for the side that proposes`() {
    var dice = Dice(21)
    for _ in 0..<120 {
      let lists = lists(&dice, participants: dice.number(1...4), mentors: dice.number(1...3))
      let stable = all(lists).filter { $0.blockingPairs(in: lists).isEmpty }
      let ours = DeferredAcceptance.match(lists, proposing: .participants)
      let theirs = DeferredAcceptance.match(lists, proposing: .mentors)
      #expect(stable.contains(ours) && stable.contains(theirs))
      for other in stable {
        for participant in lists.participants.indices {
          let place = place(other.mentors[participant], of: participant, lists)
          #expect(self.place(ours.mentors[participant], of: participant, lists) <= place)
          #expect(self.place(theirs.mentors[participant], of: participant, lists) >= place)
        }
      }
    }
  }

  @Test func `leaves the same people alone, whoever proposes`() {
    var dice = Dice(22)
    for _ in 0..<60 {
      let lists = lists(&dice, participants: 30, mentors: 8)
      let one = DeferredAcceptance.match(lists, proposing: .participants)
      let other = DeferredAcceptance.match(lists, proposing: .mentors)
      #expect(one.blockingPairs(in: lists).isEmpty && other.blockingPairs(in: lists).isEmpty)
      #expect(one.mentors.map { $0 == nil } == other.mentors.map { $0 == nil })
      let (left, right) = (one.groups(of: 8), other.groups(of: 8))
      for mentor in 0..<8 {
        #expect(left[mentor].count == right[mentor].count)
        // Whoever does not fill her places has the same participants in all stable matchings.
        if left[mentor].count < lists.capacities[mentor] { #expect(left[mentor] == right[mentor]) }
      }
    }
  }

  @Test func `of greatest satisfaction has as many pairs as can be, and the greatest sum of these`()
  {
    var dice = Dice(23)
    for _ in 0..<150 {
      let lists = lists(&dice, participants: dice.number(1...5), mentors: dice.number(1...3))
      var worth: [[Int]] = lists.participants.map { _ in [0, 0, 0] }
      let pairs = lists.participants.enumerated().flatMap { participant, list in
        list.map { mentor in
          worth[participant][mentor] = dice.number(0...9)
          return BestAssignment.Pair(participant, mentor, satisfaction: worth[participant][mentor])
        }
      }
      func sum(_ matching: Matching) -> Int {
        matching.mentors.enumerated().reduce(0) { sum, pair in
          guard let mentor = pair.element else { return sum }
          return sum + worth[pair.offset][mentor]
        }
      }
      let ours = BestAssignment.match(
        participants: lists.participants.count, capacities: lists.capacities, pairs)
      let every = all(lists)
      let most = every.map(\.pairs).max() ?? 0
      #expect(ours.pairs == most)
      #expect(sum(ours) == every.filter { $0.pairs == most }.map(sum).max())
      #expect(every.contains(ours))
    }
  }

  @Test func `passes over what names nobody`() {
    let lists = PreferenceLists(
      participants: [[0, 9, 0, -1], [1]], mentors: [[0, 5, 0], [0]], capacities: [1])
    #expect(lists.participants == [[0], []] && lists.mentors == [[0], [0]])
    #expect(lists.capacities == [1, 0])
    let matching = DeferredAcceptance.match(lists, proposing: .participants)
    #expect(matching.mentors == [0, nil])
    let best = BestAssignment.match(
      participants: 1, capacities: [1],
      [.init(0, 7, satisfaction: 3), .init(4, 0, satisfaction: 3)])
    #expect(best.mentors == [nil])
  }
}
