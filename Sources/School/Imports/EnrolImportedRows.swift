import Core
import Database
import People
import Web

/// Enrols one chunk of an import; its command id is derived, so a chunk is never done twice.
struct EnrolImportedRows: Command {
  static let name = "enrol-imported-rows"
  static let access = Access.staff

  /// Rows in one chunk, so that others write in between.
  static let size = 500

  let id: ID<PeopleImport>
  /// The first chunk is 0.
  let chunk: Int

  var places: ClosedRange<Int> {
    (chunk * EnrolImportedRows.size + 1)...((chunk + 1) * EnrolImportedRows.size)
  }

  static func command(_ id: ID<PeopleImport>, chunk: Int) -> UUID16 {
    ID<Never>.derived("import-chunk", id.uuid, UUID16(high: 0, low: UInt64(chunk))).uuid
  }

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let found = try PeopleImport.find(id, community: actor.community, in: tx)
    guard found.state == .running else {
      throw DomainError.rule(Message("school.import.fault.not-running"))
    }
    var number = try Enrolment.nextNumber(in: found.cohort, tx: tx)
    var enrolled = 0
    for row in try ImportRow.chunk(of: id, places, in: tx)
    where try enrol(row, found, number: number, by: actor, in: tx) {
      enrolled += 1
      number = try Enrolment.nextNumber(in: found.cohort, tx: tx)
    }
    try note(enrolled, of: found, in: tx)
    return enrolled
  }

  private func enrol(
    _ row: ImportRow, _ found: PeopleImport, number: Int, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws -> Bool {
    guard row.verdict != .faulty, row.verdict != .enrolled else { return false }
    let who = try who(row, found.namesakes, actor.community, in: tx)
    if case .known(let person) = who {
      let old = try Enrolment.find(person, in: found.cohort, community: actor.community, tx: tx)
      if let old, old.ended == nil { return false }
    }
    let person = try who.person(by: actor, in: tx)
    try Enrolment.write(person, in: found.cohort, number: number, by: actor, tx: tx)
    return true
  }

  /// Looked up anew: people may have come since the preview, from a second import of the file too.
  private func who(
    _ row: ImportRow, _ rule: NamesakeRule, _ community: ID<Community>,
    in tx: borrowing Transaction<Writes>
  ) throws -> EnrolPerson.Who {
    let match = try ImportMatch.find(
      name: row.name, identifier: row.identifier, community: community, in: tx)
    if rule == .same, let person = row.person { return .known(person) }
    switch (match, rule) {
    case (.identified(let person), _), (.named(let person), .same): return .known(person.id)
    case (.named, .another), (.nobody, _), (.several, _):
      return .new(name: row.name, called: row.called, identifier: row.identifier)
    }
  }

  /// The progress is written with the chunk itself, so that a restart knows it.
  private func note(
    _ enrolled: Int, of found: PeopleImport, in tx: borrowing Transaction<Writes>
  ) throws {
    let done = min(places.upperBound, found.total)
    let state: PeopleImport.State = done >= found.total ? .done : .running
    try tx.run(
      """
      UPDATE import
      SET rows_done = \(done), enrolled = enrolled + \(enrolled), state = \(state)
      WHERE id = \(id)
      """)
    // What was left out can still be looked at; the other rows are people now.
    if state == .done {
      try tx.run("DELETE FROM import_row WHERE import = \(id) AND verdict <> 'faulty'")
    }
  }
}
