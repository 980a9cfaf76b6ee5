import Database
import Web

/// What happens around a meeting: its agenda, the ways of being present, hours, catching up.
extension School {
  var attendingEndpoints: [Endpoint] {
    agendaEndpoints + scanEndpoints + wallEndpoints + registerEndpoints + catchUpEndpoints
      + slippingEndpoints
  }

  static let attendingMigrations: [Migration] = [.attending]

  static let attendingTables: [Table] = [
    Agenda.frames, Agenda.itemTable, Agenda.speakerTable, AttendanceRule.table, CatchUp.table,
    Outreach.table,
  ]
}
