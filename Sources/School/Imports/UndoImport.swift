import Core
import Database
import People
import Web

/// Takes back exactly what one import wrote, or nothing of it.
package struct UndoImport: Command {
  package static let name = "undo-import"
  package static let access = Access.staff

  package let id: ID<PeopleImport>

  package init(_ id: ID<PeopleImport>) { self.id = id }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let found = try PeopleImport.find(id, community: actor.community, in: tx)
    guard found.state == .done || found.state == .stopped else {
      throw DomainError.rule(Message("school.import.fault.not-done"))
    }
    let chunks = (found.done + EnrolImportedRows.size - 1) / EnrolImportedRows.size
    var rows = 0
    for chunk in (0..<chunks).reversed() { rows += try undo(chunk, in: tx) }
    try tx.run("DELETE FROM import_row WHERE import = \(id)")
    try tx.run("UPDATE import SET state = 'undone' WHERE id = \(id)")
    return rows
  }

  private func undo(_ chunk: Int, in tx: borrowing Transaction<Writes>) throws -> Int {
    do {
      let outcome = try tx.undo(
        EnrolImportedRows.command(id, chunk: chunk),
        tables: PersonRecord.tables + [Enrolment.table])
      if case .undone(let rows) = outcome { return rows }
    } catch let error as DatabaseError where error.isConstraint {
      // Attendance, a card or progress hangs on somebody whom the import brought.
    }
    throw DomainError.rule(Message("school.import.fault.changed"))
  }
}
