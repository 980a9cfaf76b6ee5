import Core
import Database
import JSON
import Web

/// The register of a cohort: how it counts, and how many hours each woman has.
struct RegisterModel: JSONModel {
  struct Row: JSONModel {
    let person: CohortPeople.Row
    let hours: Hours

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.person.id }, .init("number") { $0.person.number },
      .init("name") { $0.person.name }, .init("attended") { $0.person.attended },
      .init("held") { $0.person.held }, .init("minutes") { $0.hours.minutes },
      .init("caughtUpMinutes") { $0.hours.caughtUp },
    ]
  }

  static let size = 200

  let cohort: Cohort
  let rule: AttendanceRule
  let rows: [Row]
  let page: Int
  let total: Int

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("title") { $0.cohort.plan.title },
    .init("lateAfter") { $0.rule.lateAfter }, .init("latePercent") { $0.rule.latePercent },
    .init("countsCatchUp") { $0.rule.countsCatchUp },
    .init("certificateHours") { $0.rule.certificateHours.rawValue },
    .init("people") { $0.rows }, .init("page") { $0.page }, .init("total") { $0.total },
  ]
}

extension RegisterModel {
  static func find(
    _ id: ID<Cohort>, community: ID<Community>, page: Int, in tx: borrowing Transaction<some Any>
  ) throws -> RegisterModel {
    let hours = try Hours.all(in: id, community: community, tx: tx)
    return RegisterModel(
      cohort: try Cohort.find(id, community: community, in: tx),
      rule: try AttendanceRule.find(id, community: community, in: tx),
      rows: try CohortPeople.rows(id, community, page: page, size: size, tx).map { row in
        Row(person: row, hours: hours[Enrolment.id(row.id, in: id)] ?? Hours())
      },
      page: page, total: try CohortPeople.count(in: id, community: community, tx: tx))
  }
}
