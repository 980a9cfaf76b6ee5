import Core
import Database
import JSON
import Web

/// What anybody may know of where the graduates of a village are.
struct AlumnaeModel: JSONModel {
  let steps: [AlumnaStep]
  let paging: Paging
  let figures: AlumnaeFigures

  static let fields: [JSONField<Self>] = [
    .init("steps") { $0.steps }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total }, .init("figures") { $0.figures },
  ]

  static func find(
    _ community: ID<Community>, page: Int, today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> AlumnaeModel {
    let counted = try tx.all(counting(community)) { row in
      let since: String = try row(2)
      return AlumnaeFigures.Counted(
        role: try row(0), year: Int(since) ?? 0,
        isNamed: try row(1) == AlumnaStep.Openness.named, count: try row(3))
    }
    let named = counted.reduce(0) { $0 + ($1.isNamed ? $1.count : 0) }
    let paging = Paging(page: page, total: named)
    return AlumnaeModel(
      steps: try AlumnaStep.named(
        of: community, limit: Paging.size, offset: paging.offset, in: tx),
      paging: paging, figures: try AlumnaeFigures(counted, today: today))
  }

  static func counting(_ community: ID<Community>) -> SQL {
    """
    SELECT role, openness, substr(since, 1, 4), count(*) FROM alumna_step
    WHERE community = \(community) GROUP BY role, openness, substr(since, 1, 4)
    """
  }
}

/// Her own steps, or those of a cohort's women for whoever runs it.
struct StepsModel: JSONModel {
  let cohort: Cohort?
  let steps: [AlumnaStep]
  /// Whom a facilitator may note something of.
  let graduates: [CohortPeople.Row]

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort?.id }, .init("steps") { $0.shown }, .init("now") { $0.now },
  ]

  /// Of a cohort only those who may be named; the others are counted.
  var shown: [AlumnaStep] { cohort == nil ? steps : steps.filter { $0.openness == .named } }

  /// How many women are in each role today, whether named or counted.
  var now: [AlumnaeFigures.Line] {
    AlumnaStep.Role.allCases.map { role in
      let women = steps.filter { $0.what.role == role && $0.until == nil }.map(\.person)
      return AlumnaeFigures.Line(
        label: role.rawValue, cell: .init(named: Set(women).count, others: nil))
    }
  }

  /// Women who took any step at all.
  var onTheWay: Int { Set(steps.map(\.person)).count }
}
