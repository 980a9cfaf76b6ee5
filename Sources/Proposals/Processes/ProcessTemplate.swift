import Core
import Database

/// A kind of joint decision with the phases it usually has; each of them can be changed.
package enum ProcessTemplate: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
  case budgetHearing = "budget-hearing"
  case gathering = "village-gathering"
  case kurultai
  case initiative = "local-initiative"
  case consultation
  case delegates

  var title: Message { Message(key: "proposals.template.\(rawValue)", arguments: []) }
  var about: Message { Message(key: "proposals.template.\(rawValue).about", arguments: []) }

  /// The lengths are ours, to begin with: none of them is a term of any law.
  package var phases: [PhasePlan] {
    switch self {
    case .budgetHearing:
      [
        .init(.gather, 10), .init(.propose, 14), .init(.discuss, 7), .init(.check, 14),
        .init(.decide, 7), .init(.answer, 21), .init(.carryOut, 180),
      ]
    case .gathering:
      [
        .init(.gather, 7), .init(.propose, 7), .init(.decide, 1), .init(.answer, 21),
        .init(.carryOut, 90),
      ]
    case .kurultai:
      [
        .init(.gather, 14), .init(.propose, 14), .init(.discuss, 7), .init(.decide, 1),
        .init(.answer, 21), .init(.carryOut, 180),
      ]
    case .initiative:
      [
        .init(.propose, 14), .init(.discuss, 14), .init(.check, 14), .init(.answer, 21),
        .init(.carryOut, 180),
      ]
    case .consultation:
      [.init(.discuss, 14, [.propose, .support, .amend]), .init(.answer, 21)]
    case .delegates:
      [.init(.gather, 7), .init(.propose, 7), .init(.decide, 3), .init(.answer, 7)]
    }
  }
}

/// How long a phase lasts and what it opens.
package struct PhasePlan: Sendable, Equatable {
  package var kind: PhaseKind
  package var days: Int
  package var opens: Set<PhaseAct>

  package init(_ kind: PhaseKind, _ days: Int, _ opens: Set<PhaseAct>? = nil) {
    self.kind = kind
    self.days = days
    self.opens = opens ?? PhasePlan.usual(in: kind)
  }

  /// A need may be said in one sentence while needs are gathered, and be worked out later.
  static func usual(in kind: PhaseKind) -> Set<PhaseAct> {
    switch kind {
    case .gather: [.propose, .support]
    case .propose: [.propose, .support, .amend]
    case .discuss: [.support, .amend]
    case .check, .decide, .answer, .carryOut: []
    }
  }
}
