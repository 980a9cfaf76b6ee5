/// Lists of small numbers, one after the other in one array.
struct Adjacency {
  let members: [Int32]
  let ends: [Int]

  init(_ lists: [[Int32]]) {
    members = lists.flatMap(\.self)
    var ends = [0]
    for list in lists { ends.append(ends[ends.count - 1] + list.count) }
    self.ends = ends
  }

  var count: Int { ends.count - 1 }

  /// Where each list begins among the members.
  var starts: [Int32] { ends.dropLast().map { Int32($0) } }

  func range(_ list: Int) -> Range<Int> { ends[list]..<ends[list + 1] }

  subscript(list: Int) -> ArraySlice<Int32> { members[range(list)] }

  /// For each number the lists it stands in, ascending.
  func reversed(count: Int) -> Adjacency {
    var lists = [[Int32]](repeating: [], count: count)
    for list in 0..<self.count {
      for member in self[list] { lists[Int(member)].append(Int32(list)) }
    }
    return Adjacency(lists)
  }
}
