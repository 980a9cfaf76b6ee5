/// Lists of small numbers, one after the other in one array.
struct Adjacency {
  let members: [Int32]
  let ends: [Int]

  init(members: [Int32], ends: [Int]) { (self.members, self.ends) = (members, ends) }

  init(_ lists: [[Int32]]) {
    var ends = [0]
    for list in lists { ends.append(ends[ends.count - 1] + list.count) }
    self.init(members: lists.flatMap(\.self), ends: ends)
  }

  var count: Int { ends.count - 1 }

  /// Where each list begins among the members.
  var starts: [Int32] { ends.dropLast().map { Int32($0) } }

  func range(_ list: Int) -> Range<Int> { ends[list]..<ends[list + 1] }

  subscript(list: Int) -> ArraySlice<Int32> { members[range(list)] }

  /// For each number the lists it stands in, ascending.
  func reversed(count: Int) -> Adjacency {
    var lists = [Int32](repeating: 0, count: members.count)
    let ends = self.ends(reversed: count)
    var next = ends
    for list in 0..<self.count {
      for place in range(list) {
        let member = Int(members[place])
        lists[next[member]] = Int32(list)
        next[member] += 1
      }
    }
    return Adjacency(members: lists, ends: ends)
  }

  /// What stands beside each member, brought into the order of the reversed lists.
  func reversed(_ values: [Int32], count: Int) -> [Int32] {
    var reversed = [Int32](repeating: 0, count: members.count)
    var next = ends(reversed: count)
    for place in members.indices {
      let member = Int(members[place])
      reversed[next[member]] = values[place]
      next[member] += 1
    }
    return reversed
  }

  /// Where the list of each number ends in the reversed lists, after the nothing they begin with.
  private func ends(reversed count: Int) -> [Int] {
    var ends = [Int](repeating: 0, count: count + 1)
    for member in members { ends[Int(member) + 1] += 1 }
    for place in ends.indices.dropFirst() { ends[place] += ends[place - 1] }
    return ends
  }
}
