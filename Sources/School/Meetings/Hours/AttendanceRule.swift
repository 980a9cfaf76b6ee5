import Core
import Database
import JSON

/// How a cohort counts who came late, who caught up, and the hours of its certificate.
package struct AttendanceRule: Sendable, Equatable {
  package static let table = Table("attendance_rule")

  /// Minutes after the beginning from which on she is late.
  package let lateAfter: Int
  /// What a meeting's hours count for who came late, in percent.
  package let latePercent: Int
  /// Whether a missed meeting whose task is done counts as attended.
  package let countsCatchUp: Bool
  package let certificateHours: CertificateHours

  package enum CertificateHours: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
    /// The number that was planned for the cohort, the same for all.
    case planned
    /// What she herself attended, in whole hours.
    case attended
  }

  package static let latePercents = [100, 50, 0]

  package init(
    lateAfter: Int = 15, latePercent: Int = 100, countsCatchUp: Bool = true,
    certificateHours: CertificateHours = .planned
  ) {
    self.lateAfter = lateAfter
    self.latePercent = latePercent
    self.countsCatchUp = countsCatchUp
    self.certificateHours = certificateHours
  }
}

extension AttendanceRule {
  static func find(
    _ cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> AttendanceRule {
    try tx.first(
      """
      SELECT late_after, late_percent, counts_catch_up, certificate_hours FROM attendance_rule
      WHERE id = \(cohort) AND community = \(community)
      """
    ) { row in
      AttendanceRule(
        lateAfter: try row(0), latePercent: try row(1), countsCatchUp: try row(2),
        certificateHours: try row(3))
    } ?? AttendanceRule()
  }
}
