/// A counted conversation with all that is needed to publish it.
package struct GroupsReport: Sendable {
  let map: OpinionMap
  let isPolis: Bool
  let showsPeople: Bool

  /// Puts together what was counted and how; throws nothing, constant time.
  package init(map: OpinionMap, isPolis: Bool = false, showsPeople: Bool = false) {
    self.map = map
    self.isPolis = isPolis
    self.showsPeople = showsPeople
  }

  func id(_ statement: Int) -> String { map.conversation.statements[statement].id }

  /// Why no groups are shown; nil where there are groups.
  var reason: String? {
    switch map.reason {
    case nil: nil
    case .tooFewPeople(let count) where isPolis: "too few people: \(count)"
    case .tooFewPeople(let count):
      "too few people: \(count) voted on enough statements, \(OpinionMap.leastPeople) are needed"
    case .unstable(let value):
      "the groups are not stable: \(value.rounded(places: 3)) of 1, at least "
        + "\(OpinionMap.leastStability) is needed"
    case .notTried: "groups were not asked for"
    }
  }
}

extension Double {
  /// With at most so many digits behind the point; only for reading.
  func rounded(places: Int) -> String {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return "\((self * factor).rounded() / factor)"
  }
}
