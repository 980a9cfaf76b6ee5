import Core
import Database
import JSON
import Web

/// All applications to a cohort, with the criteria they are held against.
struct SelectionModel: JSONModel {
  struct Line: JSONModel {
    let application: Application
    let score: SelectionScore

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.application.id }, .init("name") { $0.application.words.name },
      .init("village") { $0.application.words.village },
      .init("source") { $0.application.source }, .init("state") { $0.application.state },
      .init("madeOn") { $0.application.madeOn }, .init("points") { $0.score.points },
    ]
  }

  let cohort: Cohort
  let seats: Seats
  let criteria: [Criterion]
  let areFixed: Bool
  let state: Application.State
  let counts: [Application.State: Int]
  let lines: [Line]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("criteria") { $0.criteria },
    .init("state") { $0.state }, .init("applications") { $0.lines },
    .init("page") { $0.paging.page }, .init("total") { $0.paging.total },
  ]

  static func find(
    _ id: ID<Cohort>, _ state: Application.State, community: ID<Community>, page: Int,
    in tx: borrowing Transaction<some Any>
  ) throws -> SelectionModel {
    let cohort = try Cohort.find(id, community: community, in: tx)
    let door = try CohortDoor.find(id, community: community, in: tx)
    let criteria = try Criterion.all(of: id, community: community, in: tx)
    let marks = try ApplicationMark.all(of: id, community: community, in: tx)
    var lines = try Application.all(state, of: id, community: community, in: tx).map { found in
      Line(application: found, score: SelectionScore(marks[found.id] ?? [:], by: criteria))
    }
    // Who waits is taken in the order in which she came; who is to be chosen, by her points.
    if state == .sent { lines.sort { $0.score.points > $1.score.points } }
    let paging = Paging(page: page, total: lines.count)
    return SelectionModel(
      cohort: cohort, seats: try Seats.find(door, community: community, in: tx),
      criteria: criteria, areFixed: try Criterion.areFixed(in: id, tx: tx), state: state,
      counts: try counts(of: id, community, in: tx),
      lines: Array(lines.dropFirst(paging.offset).prefix(Paging.size)), paging: paging)
  }

  private static func counts(
    of cohort: ID<Cohort>, _ community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Application.State: Int] {
    let pairs: [(Application.State, Int)] = try tx.all(
      """
      SELECT state, count(*) FROM application
      WHERE cohort = \(cohort) AND is_erased = 0 AND community = \(community) GROUP BY state
      """
    ) { row in (try row(0), try row(1)) }
    return Dictionary(pairs, uniquingKeysWith: +)
  }
}
