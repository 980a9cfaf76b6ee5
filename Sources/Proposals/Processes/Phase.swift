import Core
import Database
import JSON

/// A part of a process between two days, and what residents may do in it.
package struct Phase: JSONModel, Equatable {
  package static let table = Table("joint_phase")

  package let kind: PhaseKind
  package let firstDay: Day
  package let lastDay: Day
  package let opens: Set<PhaseAct>

  package static let fields: [JSONField<Self>] = [
    .init("kind") { $0.kind.rawValue }, .init("firstDay") { $0.firstDay },
    .init("lastDay") { $0.lastDay }, .init("opens") { $0.opens.inOrder.map(\.rawValue) },
  ]

  package var days: ClosedRange<Day> { firstDay...max(firstDay, lastDay) }
  var length: Int { lastDay.number - firstDay.number + 1 }
  func isOver(on day: Day) -> Bool { lastDay < day }
}

/// What a phase is for; they follow one another in this order, and a process may leave some out.
package enum PhaseKind: String, CaseIterable, Sendable, Hashable, SQLBindable, SQLReadable {
  case gather, propose, discuss, check, decide, answer
  case carryOut = "carry-out"

  var title: Message { Message(key: "proposals.phase.\(rawValue)", arguments: []) }
  /// What happens in it and who does it.
  var about: Message { Message(key: "proposals.phase.\(rawValue).about", arguments: []) }
  var position: Int { PhaseKind.allCases.firstIndex(of: self) ?? 0 }
}

/// What residents may do while a phase is open; the administration may estimate and answer at any
/// time, because an answer that is late is better than none.
package enum PhaseAct: String, CaseIterable, Sendable, Hashable {
  case propose, support, amend

  var title: Message { Message(key: "proposals.act.\(rawValue)", arguments: []) }
}

extension Set<PhaseAct> {
  var inOrder: [PhaseAct] { PhaseAct.allCases.filter(contains) }
  /// As a column holds them.
  var stored: String { inOrder.map(\.rawValue).joined(separator: " ") }

  init(stored: String) {
    self = Set(stored.split(separator: " ").compactMap { PhaseAct(rawValue: String($0)) })
  }
}
