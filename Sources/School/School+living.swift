import Database
import Web

/// How one comes into a cohort, how one leaves it, and what its days and its hosts are.
extension School {
  var livingEndpoints: [Endpoint] {
    doorEndpoints + publicEndpoints + applicationEndpoints + receiptEndpoints + leavingEndpoints
      + seriesEndpoints + holidayEndpoints + agreementEndpoints
  }

  static let livingMigrations: [Migration] = [.cohortLife, .moving]

  static let livingTables: [Table] = [
    CohortDoor.table, Criterion.table, Application.table, ApplicationMark.table, Leaving.table,
    Holiday.table, CohortHost.table,
  ]
}
