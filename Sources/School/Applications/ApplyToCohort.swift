import Core
import Database
import Web

/// Asks to come into a cohort; nothing of the answer tells whom the house knows.
package struct ApplyToCohort: Command {
  package static let name = "apply-to-cohort"
  package static let access = Access.anyone

  package let cohort: ID<Cohort>
  package let words: Application.Words
  package let source: Application.Source
  /// What she read on the wall; only for that way in.
  let wallCode: String?
  let keys: ServerKeys

  package init(
    _ words: Application.Words, to cohort: ID<Cohort>, by source: Application.Source,
    wallCode: String? = nil, _ keys: ServerKeys
  ) {
    self.words = words
    self.cohort = cohort
    self.source = source
    self.wallCode = wallCode
    self.keys = keys
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Application> {
    try check()
    let plan = try Cohort.find(cohort, community: actor.community, in: tx).plan
    let door = try CohortDoor.find(cohort, community: actor.community, in: tx)
    try checkWay(through: door, actor)
    if let own = try ownOpen(actor, in: tx) { return own }
    guard try Application.openCount(in: cohort, tx: tx) < Application.most else {
      throw DomainError.rule(Message("cohorts.apply.fault.many"))
    }
    let begin = max(plan.firstDay, actor.now.day)
    return try write(eraseOn: begin.advanced(by: door.setting.keepDays), actor, in: tx)
  }

  private func check() throws {
    var faults: [Fault] = []
    if words.name.isEmpty { faults.append(Fault("name", Message("web.fault.required"))) }
    if source == .web && words.reach.isEmpty {
      faults.append(Fault("reach", Message("web.fault.required")))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }

  /// A cohort that is not open this way is not there.
  private func checkWay(through door: CohortDoor, _ actor: Actor) throws {
    switch source {
    case .web where door.takesApplications(on: actor.now.day): return
    case .code where door.closed == nil && door.code != nil && door.code == wallCode: return
    case .paper:
      guard actor.isSystem || Access.staff.admits(actor.roles) else { throw DomainError.forbidden }
      if door.closed != nil { throw DomainError.rule(Message("cohorts.fault.closed")) }
    case .web: throw DomainError.rule(Message("cohorts.apply.fault.shut"))
    case .code: throw DomainError.notFound
    }
  }

  /// Whoever is signed in asks once; of visitors nobody can tell whether it is the same.
  private func ownOpen(
    _ actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Application>? {
    guard source != .paper, let person = actor.person else { return nil }
    let enrolment = try Enrolment.find(person, in: cohort, community: actor.community, tx: tx)
    if let enrolment, enrolment.ended == nil {
      throw DomainError.rule(Message("cohorts.apply.fault.in"))
    }
    return try Application.own(person, community: actor.community, in: tx)
      .first { $0.cohort == cohort && $0.isOpen && !$0.isErased }?.id
  }

  private func write(
    eraseOn: Day, _ actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Application> {
    let id = ID<Application>.make(at: actor.now)
    let code = ApplicationCode.text(of: id, keys)
    try tx.insert(
      into: Application.table, id,
      [
        "community": actor.community, "cohort": cohort, "source": source,
        "state": Application.State.sent, "made_on": actor.now.day, "erase_on": eraseOn,
        "decided_on": nil as Day?, "decided_by": nil as ID<Person>?, "is_erased": false,
        "name": words.name, "reach": words.reach, "speaks": words.speaks.rawValue,
        "village": words.village, "answer_1": words.answers[0], "answer_2": words.answers[1],
        "reply": "", "code_hash": ApplicationCode.hash(code, keys),
        "person": source == .paper ? nil : actor.person,
      ])
    return id
  }
}
