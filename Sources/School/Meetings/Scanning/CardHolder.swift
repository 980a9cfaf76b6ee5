import Core
import Database
import Web

/// Whose card it is: found by making every card anew, since none is stored.
enum CardHolder {
  /// On the sheet of this meeting; what a rush at the door asks for, so it reads nothing else.
  static func row(
    _ code: String, of meeting: Meeting, _ keys: ServerKeys, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Roster.Row? {
    try Roster.rows(of: meeting, community: community, in: tx).first { row in
      AttendanceCard.code(of: row.person, keys) == code
    }
  }

  /// Anywhere in the community, to say why a card is not for this meeting.
  static func name(
    _ code: String, _ keys: ServerKeys, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> (name: String, cohort: Translated?)? {
    var found: ID<Person>?
    try tx.each("SELECT id FROM person WHERE community = \(community)") { row in
      let person: ID<Person> = try row(0)
      if AttendanceCard.code(of: person, keys) == code { found = person }
      return found == nil
    }
    guard let found else { return nil }
    let name: String? = try tx.first(
      "SELECT name FROM person WHERE id = \(found) AND community = \(community)"
    ) { row in try row(0) }
    return try name.map { name in
      let cohorts = try Cohort.joined(by: found, community: community, in: tx)
      return (name, cohorts.first?.plan.title)
    }
  }
}
