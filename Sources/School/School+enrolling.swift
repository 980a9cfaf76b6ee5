import Database
import Web

/// Cohorts, enrolments, imports and meetings.
extension School {
  var enrollingEndpoints: [Endpoint] {
    cohortEndpoints + enrolmentEndpoints + importEndpoints + meetingEndpoints
      + calendarEndpoints
  }

  static let enrollingMigrations: [Migration] = [.cohorts, .enrolments, .meetings, .imports]

  static let enrollingTables: [Table] = [
    Cohort.table, Enrolment.table, Meeting.table, Attendance.table,
  ]
}
