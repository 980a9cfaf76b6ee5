import Core
import Database
import Web

/// Takes an applicant into the cohort: from here on she is a person with a place in it.
package struct ChooseApplicant: Command {
  package static let name = "choose-applicant"
  package static let access = Access.staff

  package let application: ID<Application>
  package let who: EnrolPerson.Who

  package init(_ application: ID<Application>, _ who: EnrolPerson.Who) {
    self.application = application
    self.who = who
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Person> {
    let found = try Application.find(application, community: actor.community, in: tx)
    try found.requireUndecided()
    let person = try EnrolPerson(who, in: found.cohort).perform(by: actor, in: tx)
    try found.decide(.chosen, person: person, by: actor, in: tx)
    return person
  }
}

/// Puts an applicant on the list of those who come in when a seat is free.
package struct LetApplicantWait: Command {
  package static let name = "let-applicant-wait"
  package static let access = Access.staff

  package let application: ID<Application>

  package init(_ application: ID<Application>) { self.application = application }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Application.find(application, community: actor.community, in: tx)
    try found.requireUndecided()
    try found.decide(.waiting, person: found.person, by: actor, in: tx)
    return Done()
  }
}

/// Says no, with a word that she will read.
package struct RefuseApplicant: Command {
  package static let name = "refuse-applicant"
  package static let access = Access.staff

  package let application: ID<Application>
  package let reply: String

  package init(_ application: ID<Application>, saying reply: String) {
    self.application = application
    self.reply = reply
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    guard !reply.isEmpty else {
      throw DomainError.invalid([Fault("reply", Message("web.fault.required"))])
    }
    let found = try Application.find(application, community: actor.community, in: tx)
    try found.requireUndecided()
    try found.decide(.refused, reply: reply, person: found.person, by: actor, in: tx)
    return Done()
  }
}

extension Application {
  func requireUndecided() throws {
    guard mayBeDecided else { throw DomainError.rule(Message("cohorts.application.fault.decided")) }
  }

  fileprivate func decide(
    _ state: State, reply: String = "", person: ID<Person>?, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.update(
      Self.table, id,
      [
        "state": state, "reply": reply, "person": person, "decided_on": actor.now.day,
        "decided_by": actor.person,
      ])
  }
}
