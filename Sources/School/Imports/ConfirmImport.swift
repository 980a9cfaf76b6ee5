import Core
import Database
import Web

/// Confirms a preview: from now on the job enrols its rows.
package struct ConfirmImport: Command {
  package static let name = "confirm-import"
  package static let access = Access.staff

  package let id: ID<PeopleImport>
  package let namesakes: NamesakeRule

  package init(_ id: ID<PeopleImport>, namesakes: NamesakeRule) {
    self.id = id
    self.namesakes = namesakes
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try PeopleImport.find(id, community: actor.community, in: tx)
    guard found.state == .preview else {
      throw DomainError.rule(Message("school.import.fault.not-preview"))
    }
    guard found.ready > 0 else {
      throw DomainError.rule(Message("school.import.fault.nobody"))
    }
    try checkSeats(for: found, actor.community, in: tx)
    try tx.run(
      """
      UPDATE import SET state = 'running', namesakes = \(namesakes), actor = \(actor.person)
      WHERE id = \(id)
      """)
    try JobRecord.start(
      ImportJob.kind, of: id.uuid, total: found.total, community: actor.community, at: actor.now,
      in: tx)
    return Done()
  }

  private func checkSeats(
    for found: PeopleImport, _ community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    let door = try CohortDoor.find(found.cohort, community: community, in: tx)
    if door.closed != nil { throw DomainError.rule(Message("cohorts.fault.closed")) }
    let free = try Seats.find(door, community: community, in: tx).free
    if let free, found.ready > free {
      throw DomainError.rule(
        Message("cohorts.fault.import-seats", .number(found.ready), .number(free)))
    }
  }
}

/// Drops a preview: the rows of the file are forgotten.
package struct DropImport: Command {
  package static let name = "drop-import"
  package static let access = Access.staff

  package let id: ID<PeopleImport>

  package init(_ id: ID<PeopleImport>) { self.id = id }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try PeopleImport.find(id, community: actor.community, in: tx)
    guard found.state == .preview || found.state == .reading else {
      throw DomainError.rule(Message("school.import.fault.not-preview"))
    }
    try tx.run("DELETE FROM import_row WHERE import = \(id)")
    try tx.run("UPDATE import SET state = 'dropped' WHERE id = \(id)")
    return Done()
  }
}

/// Stops a running import before its next chunk; who is enrolled stays until it is undone.
package struct CancelImport: Command {
  package static let name = "cancel-import"
  package static let access = Access.staff

  package let id: ID<PeopleImport>

  package init(_ id: ID<PeopleImport>) { self.id = id }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try PeopleImport.find(id, community: actor.community, in: tx)
    guard found.state == .running else { return Done() }
    try tx.run("UPDATE import SET state = 'stopped' WHERE id = \(id)")
    try JobRecord.cancel(ImportJob.kind, of: id.uuid, community: actor.community, in: tx)
    return Done()
  }
}

/// Lets an import that stopped, or whose job failed, go on with the rows that are left.
package struct ResumeImport: Command {
  package static let name = "resume-import"
  package static let access = Access.staff

  package let id: ID<PeopleImport>

  package init(_ id: ID<PeopleImport>) { self.id = id }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try PeopleImport.find(id, community: actor.community, in: tx)
    let job = try JobRecord.latest(
      ImportJob.kind, of: id.uuid, community: actor.community, in: tx)
    guard found.state == .stopped || found.state == .running, job?.state.isOpen != true else {
      throw DomainError.rule(Message("school.import.fault.not-stopped"))
    }
    try tx.run("UPDATE import SET state = 'running' WHERE id = \(id)")
    try JobRecord.start(
      ImportJob.kind, of: id.uuid, total: found.total, community: actor.community, at: actor.now,
      in: tx)
    return Done()
  }
}
