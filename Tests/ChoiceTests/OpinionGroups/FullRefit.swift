#if canImport(Choice)
  @testable import Choice
#endif

/// The stability as its definition has it, slow, and the measure of the quick one.
///
/// Every resample is a conversation of its own, counted from its votes on.
enum FullRefit {
  static func stability(_ conversation: Conversation, resamples: Int) -> Double {
    let whole = Sketch(conversation)
    let seed = conversation.fingerprint
    guard let grouping = whole.grouping(seed: seed) else { return 0 }
    let resampling = whole.resampling(grouping.groups, seed: seed)
    let sum = (0..<resamples).reduce(0.0) { sum, resample in
      let drawn = conversation.repeated(resampling.weights(in: resample).map { Int($0) })
      return sum + agreement(of: Sketch(drawn), with: whole, grouping.groups)
    }
    return sum / Double(resamples)
  }

  private static func agreement(of drawn: Sketch, with whole: Sketch, _ groups: [Int]) -> Double {
    guard let found = drawn.grouping(seed: drawn.conversation.fingerprint) else { return 0 }
    let places = Projection(
      VoteMatrix(whole.matrix, center: drawn.matrix.center),
      along: Projection.pair(drawn.directions, size: whole.matrix.statements),
      width: whole.width)
    let partition = Partition(centers: found.centers, groups: [])
    return RandIndex.adjusted(
      groups, whole.placed.map { partition.group(of: places.people[$0]) })
  }
}

extension Conversation {
  /// Everybody as often as she was drawn.
  func repeated(_ times: [Int]) -> Conversation {
    var (people, starts) = ([String](), [0])
    var (columns, answers) = ([Int32](), [Int8]())
    for (person, count) in times.enumerated() {
      for copy in 0..<count {
        people.append("\(person)-\(copy)")
        columns += self.columns[row(person)]
        answers += self.answers[row(person)]
        starts.append(columns.count)
      }
    }
    return Conversation(
      people: people, statements: statements, starts: starts, columns: columns,
      answers: answers, arrivals: arrivals)
  }
}
