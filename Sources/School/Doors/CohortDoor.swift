import Core
import Database

/// How one comes into a cohort: its seats, its public page, applications, the code on the wall.
///
/// A cohort nobody decided this for has no row: it is shut, and has as many seats as women.
package struct CohortDoor: Sendable, Equatable {
  package static let table = Table("cohort_door")

  /// What the facilitator decides.
  package struct Setting: Sendable, Equatable {
    /// None where anybody who is enrolled has room.
    package var seats: Int?
    package var isPublic = false
    package var takesApplications = false
    package var place = ""
    package var about = Translated()
    /// What she asks of those who apply; an empty one is not asked.
    package var questions = [Translated(), Translated()]
    package var applyUntil: Day?
    /// How long the words of an application are kept after the cohort began.
    package var keepDays = 30

    package init() {}
  }

  let cohort: ID<Cohort>
  var setting = Setting()
  /// What is printed on the wall.
  var code: String?
  /// Since when nobody comes in any more.
  var closed: Day?

  static func id(_ cohort: ID<Cohort>) -> ID<CohortDoor> { .derived("cohort-door", cohort.uuid) }

  func takesApplications(on day: Day) -> Bool {
    closed == nil && setting.isPublic && setting.takesApplications
      && setting.applyUntil.map { day <= $0 } ?? true
  }
}

extension CohortDoor {
  private static let columns: SQL = """
    cohort, seats, is_public, takes_applications, place, about, question_1, question_2,
    apply_until, keep_days, join_code, closed_on
    """

  private init(_ row: borrowing Row) throws {
    cohort = try row(0)
    setting.seats = try row(1)
    setting.isPublic = try row(2)
    setting.takesApplications = try row(3)
    setting.place = try row(4)
    setting.about = try row(5)
    setting.questions = [try row(6), try row(7)]
    setting.applyUntil = try row(8)
    setting.keepDays = try row(9)
    code = try row(10)
    closed = try row(11)
  }

  static func find(
    _ cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> CohortDoor {
    try tx.first(
      "SELECT \(columns) FROM cohort_door WHERE id = \(id(cohort)) AND community = \(community)"
    ) { row in try CohortDoor(row) } ?? CohortDoor(cohort: cohort)
  }

  /// The open cohort on whose wall this code hangs.
  static func behind(
    _ code: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> CohortDoor? {
    try tx.first(
      """
      SELECT \(columns) FROM cohort_door
      WHERE community = \(community) AND join_code = \(code) AND closed_on IS NULL
      """
    ) { row in try CohortDoor(row) }
  }

  func write(community: ID<Community>, in tx: borrowing Transaction<Writes>) throws {
    try tx.put(
      into: Self.table, Self.id(cohort),
      [
        "community": community, "cohort": cohort, "seats": setting.seats,
        "is_public": setting.isPublic, "takes_applications": setting.takesApplications,
        "place": setting.place, "about": setting.about, "question_1": setting.questions[0],
        "question_2": setting.questions[1], "apply_until": setting.applyUntil,
        "keep_days": setting.keepDays, "join_code": code, "closed_on": closed,
      ])
  }
}
