import Core

/// What stands on a paper sheet, by row numbers: who is not named was present.
package struct TypedSheet: Sendable, Equatable {
  let absent: [Int]
  let late: [Int]
  let excused: [Int]

  package init(absent: [Int] = [], late: [Int] = [], excused: [Int] = []) {
    self.absent = absent
    self.late = late
    self.excused = excused
  }

  private var columns: [(Attendance, [Int])] {
    [(.absent, absent), (.late, late), (.excused, excused)]
  }

  /// Those it names; where a number stands in two columns the later one is taken.
  var states: [Int: Attendance] {
    var states: [Int: Attendance] = [:]
    for (state, numbers) in columns { for number in numbers { states[number] = state } }
    return states
  }

  /// Numbers that are not on the sheet, or stand in two columns.
  func faults(among known: Set<Int>) -> [Fault] {
    var seen: [Int: Attendance] = [:]
    var faults: [Fault] = []
    for (state, numbers) in columns {
      let unknown = numbers.filter { !known.contains($0) }
      let twice = numbers.filter { seen[$0].map { $0 != state } ?? false }
      if !unknown.isEmpty { faults.append(fault(state, "unknown", unknown)) }
      if !twice.isEmpty { faults.append(fault(state, "twice", twice)) }
      for number in numbers { seen[number] = state }
    }
    return faults
  }

  private func fault(_ state: Attendance, _ kind: String, _ numbers: [Int]) -> Fault {
    let list = numbers.prefix(20).map { String($0) }.joined(separator: ", ")
    return Fault(
      state.rawValue, Message("school.attendance.fault.\(kind)", .text(list)))
  }
}

/// A woman of whom the paper says something else than the list holds.
struct SheetDifference: Sendable {
  let row: Roster.Row
  let listed: Attendance
  let paper: Attendance
  /// Whether the paper names her, or only says nothing of her.
  let isNamed: Bool

  /// What is offered first: paper that is silent was filled in by somebody who did not know.
  var likely: Attendance { isNamed ? paper : listed }
}

extension TypedSheet {
  /// Each woman of the sheet with what the paper says of her; who came to the cohort later is only
  /// meant where she is named.
  func marks(over rows: [Roster.Row], on day: Day) -> [(row: Roster.Row, paper: Attendance)] {
    let states = states
    return rows.compactMap { row in
      if let state = states[row.number] { return (row, state) }
      return row.joined <= day ? (row, .present) : nil
    }
  }

  func differences(over rows: [Roster.Row], on day: Day) -> [SheetDifference] {
    let named = states
    return marks(over: rows, on: day).compactMap { row, paper in
      guard let listed = row.state, listed != paper else { return nil }
      return SheetDifference(
        row: row, listed: listed, paper: paper, isNamed: named[row.number] != nil)
    }
  }
}
