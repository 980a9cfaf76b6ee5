import Core
import Database
import Web

/// Says what she did; a facilitator types in what stands on a paper form.
package struct ReportPractice: Command {
  package static let name = "report-practice"
  package static let access = Access.signedIn

  let task: ID<PracticeTask>
  let deed: PracticeReport.Deed
  var picture: PlainPicture?
  /// Whose paper it is; nothing for her own doing.
  var participant: ID<Person>?

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<PracticeReport> {
    let found = try PracticeTask.find(task, community: actor.community, in: tx)
    let cohort = try Cohort.find(found.cohort, community: actor.community, in: tx)
    let person = try doer(actor)
    guard let place = try Enrolment.find(person, in: cohort.id, community: actor.community, tx: tx)
    else { throw DomainError.notFound }
    guard place.ended == nil else { throw DomainError.rule(Message("practice.error.left")) }
    guard found.isOffered else { throw DomainError.rule(Message("practice.error.closed")) }
    try deed.check(cohort, today: actor.now.day)
    let id = ID<PracticeReport>.derived("practice-report", actor.command)
    try tx.insert(
      into: PracticeReport.table, id,
      [
        "community": actor.community, "task": task, "cohort": cohort.id, "person": person,
        "day": deed.day, "place": deed.place, "outcome": deed.outcome, "shown": deed.isShown,
        "state": PracticeReport.State.waiting, "answer": "", "answered_by": nil as ID<Person>?,
        "reported_at": actor.now,
      ])
    try picture?.write(for: id, by: actor, in: tx)
    return id
  }

  private func doer(_ actor: Actor) throws -> ID<Person> {
    guard let participant else { return try actor.requirePerson() }
    guard actor.isSystem || Access.staff.admits(actor.roles) else { throw DomainError.forbidden }
    return participant
  }
}

/// Writes anew what she did, while nobody confirmed it: it waits again.
struct ChangePractice: Command {
  static let name = "change-practice"
  static let access = Access.signedIn

  let report: ID<PracticeReport>
  let deed: PracticeReport.Deed
  var picture: PlainPicture?

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try PracticeReport.own(report, of: actor, in: tx)
    guard found.state.isOpen else { throw DomainError.rule(Message("practice.error.settled")) }
    let cohort = try Cohort.find(found.cohort, community: actor.community, in: tx)
    try deed.check(cohort, today: actor.now.day, since: found.deed.day)
    try tx.update(
      PracticeReport.table, report,
      [
        "day": deed.day, "place": deed.place, "outcome": deed.outcome, "shown": deed.isShown,
        "state": PracticeReport.State.waiting,
      ])
    try picture?.write(for: report, by: actor, in: tx)
    return Done()
  }
}

/// Says anew whether the other women may read what came of it; hers to say at any time.
struct ShowPractice: Command {
  static let name = "show-practice"
  static let access = Access.signedIn

  let report: ID<PracticeReport>
  let isShown: Bool

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try PracticeReport.own(report, of: actor, in: tx)
    try tx.update(PracticeReport.table, report, ["shown": isShown])
    return Done()
  }
}

/// Takes back what she reported, its picture with it, while nobody confirmed it.
struct WithdrawPractice: Command {
  static let name = "withdraw-practice"
  static let access = Access.signedIn

  let report: ID<PracticeReport>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try PracticeReport.own(report, of: actor, in: tx)
    guard found.state.isOpen else { throw DomainError.rule(Message("practice.error.settled")) }
    try tx.update(
      PracticeReport.table, report,
      ["state": PracticeReport.State.withdrawn, "shown": false])
    try tx.delete(from: PlainPicture.table, report)
    return Done()
  }
}

extension PracticeReport {
  /// One of her own; to everybody else it is not there.
  static func own(
    _ id: ID<PracticeReport>, of actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> PracticeReport {
    let found = try find(id, community: actor.community, in: tx)
    guard found.person == (try actor.requirePerson()) else { throw DomainError.notFound }
    return found
  }
}
