import Core
import Database
import JSON
import Web

/// Changes what a cohort's certificate asks for; the certificates that were given stand.
struct ChangeRule: Command {
  static let name = "change-certificate-rule"
  static let access = Access.staff

  let cohort: ID<Cohort>
  let rule: CertificateRule

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let faults = rule.faults
    if !faults.isEmpty { throw DomainError.invalid(faults) }
    let before = try Cohort.find(cohort, community: actor.community, in: tx).plan.rule
    guard before != rule else { throw DomainError.rule(Message("rule.error.same")) }
    try tx.insert(
      into: PastRule.table, ID<PastRule>.make(at: actor.now),
      [
        "community": actor.community, "cohort": cohort, "changed_on": actor.now.day,
        "attendance_min": before.attendance, "lessons_needed": before.needsAllLessons,
        "quiz_min": before.quiz, "practice_min": before.practice,
        "mentoring_min": before.mentoring, "mentoring_unit": before.unit,
        "test_min": before.test,
      ])
    try tx.update(
      Cohort.table, cohort,
      [
        "attendance_min": rule.attendance, "lessons_needed": rule.needsAllLessons,
        "quiz_min": rule.quiz, "practice_min": rule.practice, "mentoring_min": rule.mentoring,
        "mentoring_unit": rule.unit, "test_min": rule.test,
      ])
    return Done()
  }
}

/// What was asked for until a day.
struct PastRule: Sendable, Equatable, JSONModel {
  static let table = Table("past_rule")

  let changedOn: Day
  let rule: CertificateRule

  static let fields: [JSONField<Self>] = [
    .init("changedOn") { $0.changedOn }, .init("rule") { $0.rule },
  ]

  /// The one before the present rule.
  static func latest(
    of cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PastRule? {
    try tx.first(
      """
      SELECT changed_on, \(CertificateRule.columns) FROM past_rule
      WHERE cohort = \(cohort) AND community = \(community) ORDER BY id DESC LIMIT 1
      """
    ) { row in PastRule(changedOn: try row(0), rule: try CertificateRule(row, at: 1)) }
  }
}
