import Core
import Database
import Web

/// What stood on an attendance sheet when she opened it: only what she changed against it is hers.
///
/// Two facilitators may take one meeting. Whoever sends last would otherwise undo what the other wrote
/// about women she did not touch.
package struct SeenSheet: Sendable, Equatable {
  /// By row number; a row that was there and unmarked is there with nothing.
  let states: [Int: Attendance?]
  let guests: Guests

  /// As the form carries it: `1p 2l 3-`.
  var text: String {
    states.sorted { $0.key < $1.key }.map { number, state in
      "\(number)\(state.map(SeenSheet.letter) ?? "-")"
    }.joined(separator: " ")
  }

  init(_ rows: [Roster.Row], guests: Guests) {
    states = Dictionary(rows.map { ($0.number, $0.state) }, uniquingKeysWith: { one, _ in one })
    self.guests = guests
  }

  init(_ text: String, guests: Guests) {
    var states: [Int: Attendance?] = [:]
    for word in text.split(separator: " ").prefix(Roster.size) {
      guard let number = Int(word.dropLast()), let letter = word.last else { continue }
      states[number] = .some(Attendance.allCases.first { SeenSheet.letter($0) == letter })
    }
    self.states = states
    self.guests = guests
  }

  private static func letter(_ state: Attendance) -> Character {
    switch state {
    case .present: "p"
    case .late: "l"
    case .excused: "e"
    case .absent: "a"
    }
  }
}

/// Her sheet laid over what stands there now.
struct MergedSheet {
  private(set) var marks: [(Roster.Row, Attendance)] = []
  private(set) var guests: Guests?
  /// Where both changed the same and not alike: she is told, and decides.
  private(set) var faults: [Fault] = []

  init(
    _ states: [Int: Attendance], _ typed: Guests?, over rows: [Roster.Row], _ meeting: Meeting,
    seen: SeenSheet, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    for row in rows {
      guard let state = states[row.number], let before = seen.states[row.number] else { continue }
      if state == before || state == row.state { continue }
      let other =
        row.state == before
        ? nil
        : try LastWriter.other(
          than: actor, of: Attendance.table, Attendance.id(row.enrolment, at: meeting.id).uuid,
          in: tx)
      if let other {
        faults.append(
          Fault(
            AttendanceForm.field(row.number),
            Message(
              "school.attendance.fault.both", .text(other.name),
              .message(row.state?.title ?? Message("school.attendance.not-marked")))))
      } else {
        marks.append((row, state))
      }
    }
    guard let typed else { return }
    switch try GuestsMerge(typed, seen: seen.guests, at: meeting, by: actor, in: tx) {
    case .same: break
    case .mine(let typed): guests = typed
    case .both(let fault): faults.append(fault)
    }
  }
}

/// The guests she typed against those that stand there now.
enum GuestsMerge {
  case same
  case mine(Guests)
  case both(Fault)

  init(
    _ typed: Guests, seen: Guests, at meeting: Meeting, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    if typed == seen || typed == meeting.guests {
      self = .same
      return
    }
    let other =
      meeting.guests == seen
      ? nil : try LastWriter.other(than: actor, of: Meeting.table, meeting.id.uuid, in: tx)
    guard let other else {
      self = .mine(typed)
      return
    }
    self = .both(
      Fault(
        "guests",
        Message(
          "school.attendance.fault.both-guests", .text(other.name),
          .number(meeting.guests.count),
          .text(meeting.guests.names.isEmpty ? "–" : meeting.guests.names))))
  }
}

/// Who wrote a row last, as the journal has it.
struct LastWriter {
  /// Nothing where the house itself wrote it.
  let known: String?
  var name: String { known ?? "–" }

  /// Nothing where she wrote it herself: what waited on her phone may come in two parts.
  static func other(
    than actor: Actor, of table: Table, _ row: UUID16, in tx: borrowing Transaction<Writes>
  ) throws -> LastWriter? {
    let last = try tx.first(
      """
      SELECT journal.actor, person.name FROM journal
      LEFT JOIN person ON person.id = journal.actor AND person.community = \(actor.community)
      WHERE table_name = \(table.name) AND row_id = \(row.bytes)
      ORDER BY sequence DESC LIMIT 1
      """
    ) { row in (person: try row(0) as ID<Person>?, name: try row(1) as String?) }
    guard let last, last.person != actor.person else { return nil }
    return LastWriter(known: last.name)
  }
}
