import Core
import Database
import Web

extension School {
  /// Imports a file from the command line: reads it, enrols what can be, tells how far it is.
  ///
  /// Stopped half way, the same file and cohort go on where it ended when the job is run again.
  package static func importPeople(
    _ bytes: [UInt8], named fileName: String, into cohort: ID<Cohort>, _ environment: Environment,
    progress: (PeopleImport) -> Void
  ) throws -> PeopleImport {
    let community = try environment.database.read { tx in
      try tx.first("SELECT community FROM cohort WHERE id = \(cohort)") { row in
        try row(0) as ID<Community>
      }
    }
    guard let community else { throw DomainError.notFound }
    let now = environment.now()
    let actor = Actor(
      person: nil, community: community, roles: [], now: now, command: .v7(at: now),
      isSystem: true)
    let id = try ReadImport(
      environment: environment, cohort: cohort, actor: actor, fileName: fileName
    ).read(bytes)
    _ = try environment.performAsSystem(ConfirmImport(id, namesakes: .same), in: community)
    let steps = JobSteps([ImportJob()], environment: environment)
    while true {
      let found = try environment.database.read { tx in
        try PeopleImport.find(id, community: community, in: tx)
      }
      progress(found)
      guard found.state == .running, try steps.next() != nil else { return found }
    }
  }

  /// The people of a cohort as CSV, under our own header row.
  package static func exportPeople(
    of cohort: ID<Cohort>, _ environment: Environment
  ) throws -> [[String]] {
    try environment.database.read { tx in
      try tx.all(
        """
        SELECT number, person.name, called, identifier, joined_on, ended_on, attended, held
        FROM enrolment JOIN person ON person.id = enrolment.person
        WHERE cohort = \(cohort) ORDER BY number
        """
      ) { row in
        let (number, attended, held): (Int, Int, Int) = (try row(0), try row(6), try row(7))
        let (called, identifier, ended): (String?, String?, String?) = (
          try row(2), try row(3), try row(5)
        )
        return [
          String(number), try row(1), called ?? "", identifier ?? "", try row(4), ended ?? "",
          String(attended), String(held),
        ]
      }
    }
  }
}
