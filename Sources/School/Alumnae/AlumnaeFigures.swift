import Choice
import Core
import JSON

/// Steps by role and year: those who may be named in full, the others where they are enough.
struct AlumnaeFigures: Sendable, JSONModel {
  struct Cell: Sendable, Equatable, JSONModel {
    let named: Int
    /// Nothing where they are too few, or could be worked out.
    let others: Int?

    /// Whether it says anything at all.
    var isTold: Bool { named > 0 || others != nil }

    static let fields: [JSONField<Self>] = [
      .init("named") { $0.named }, .init("others") { $0.others },
    ]
  }

  struct Line: Sendable, JSONModel {
    let label: String
    let cell: Cell

    static let fields: [JSONField<Self>] = [
      .init("label") { $0.label }, .init("steps") { $0.cell },
    ]
  }

  /// Fewer are not told: in a village a few are somebody.
  static let least = 5
  static let mostYears = 12

  let roles: [(role: AlumnaStep.Role, cell: Cell)]
  let years: [(year: Int, cell: Cell)]
  let whole: Cell

  static let fields: [JSONField<Self>] = [
    .init("roles") { $0.roles.map { Line(label: $0.role.rawValue, cell: $0.cell) } },
    .init("years") { $0.years.map { Line(label: String($0.year), cell: $0.cell) } },
    .init("whole") { $0.whole },
  ]

  /// One of a kind: what is counted of a step.
  struct Counted: Sendable {
    let role: AlumnaStep.Role
    let year: Int
    let isNamed: Bool
    var count = 1
  }

  init(_ steps: [Counted], today: Day) throws {
    let last = today.parts.year
    let first = last - Self.mostYears + 1
    let years = Array(max(first, min(last, steps.map(\.year).min() ?? last))...last)
    func year(_ step: Counted) -> Int { min(max(step.year, years[0]), last) }
    func sum(_ isNamed: Bool, _ role: AlumnaStep.Role?, _ at: Int?) -> Int {
      steps.reduce(0) { sum, step in
        let counts =
          step.isNamed == isNamed && (role == nil || step.role == role)
          && (at == nil || year(step) == at)
        return sum + (counts ? step.count : 0)
      }
    }
    // One table for both ways of counting: two would give one another away.
    let safe = try SafeTable(
      AlumnaStep.Role.allCases.map { role in years.map { sum(false, role, $0) } },
      least: Self.least)
    roles = AlumnaStep.Role.allCases.enumerated().map { place, role in
      (role, Cell(named: sum(true, role, nil), others: safe.shown(row: place)))
    }
    self.years = years.enumerated().map { place, year in
      (year, Cell(named: sum(true, nil, year), others: safe.shown(column: place)))
    }
    whole = Cell(named: sum(true, nil, nil), others: safe.shown())
  }
}
