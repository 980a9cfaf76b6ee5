import Core
import Database
import Web

/// Says where she is now; or a facilitator notes it, with her consent.
package struct TellStep: Command {
  package static let name = "tell-alumna-step"
  package static let access = Access.signedIn

  /// For what she agreed to be noted, and when; nothing where she tells it herself.
  package struct Consent: Sendable, Equatable {
    let purpose: String
    let day: Day

    package init(purpose: String, day: Day) {
      self.purpose = purpose
      self.day = day
    }
  }

  let what: AlumnaStep.What
  let openness: AlumnaStep.Openness
  var graduate: ID<Person>?
  var consent: Consent?

  package init(
    _ what: AlumnaStep.What, _ openness: AlumnaStep.Openness, of graduate: ID<Person>? = nil,
    consent: Consent? = nil
  ) {
    self.what = what
    self.openness = openness
    self.graduate = graduate
    self.consent = consent
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<AlumnaStep> {
    let person = try whom(actor)
    try AlumnaStep.checkGraduate(person, community: actor.community, in: tx)
    try what.check(today: actor.now.day)
    let id = ID<AlumnaStep>.derived("alumna-step", actor.command)
    try tx.insert(
      into: AlumnaStep.table, id,
      [
        "community": actor.community, "person": person, "role": what.role, "level": what.level,
        "words": what.words, "since": what.since, "until": nil as Day?, "openness": openness,
        "consent": consent?.purpose ?? "", "consent_on": consent?.day ?? actor.now.day,
        "noted_by": person == actor.person || actor.isSystem ? nil : actor.person,
      ])
    return id
  }

  /// Of another only those who run the school note something, and never without her consent.
  private func whom(_ actor: Actor) throws -> ID<Person> {
    guard let graduate, graduate != actor.person else { return try actor.requirePerson() }
    guard actor.isSystem || Access.staff.admits(actor.roles) else { throw DomainError.forbidden }
    guard let consent, !consent.purpose.isEmpty else {
      throw DomainError.invalid([Fault("purpose", Message("alumnae.fault.consent"))])
    }
    if consent.day > actor.now.day {
      throw DomainError.invalid([Fault("consent-day", Message("alumnae.fault.future"))])
    }
    return graduate
  }
}

/// Says that a step is over; it stays in the history.
struct EndStep: Command {
  static let name = "end-alumna-step"
  static let access = Access.signedIn

  let step: ID<AlumnaStep>
  let until: Day

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try AlumnaStep.own(step, of: actor, in: tx)
    guard until >= found.what.since, until <= actor.now.day else {
      throw DomainError.invalid([Fault("until", Message("alumnae.fault.until"))])
    }
    try tx.update(AlumnaStep.table, step, ["until": until])
    return Done()
  }
}

/// Says anew whether she may be named: hers alone to say.
struct OpenStep: Command {
  static let name = "open-alumna-step"
  static let access = Access.signedIn

  let step: ID<AlumnaStep>
  let openness: AlumnaStep.Openness

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try AlumnaStep.own(step, of: actor, in: tx)
    try tx.update(AlumnaStep.table, step, ["openness": openness])
    return Done()
  }
}

/// Takes back what was told of her: it is counted no more.
struct RemoveStep: Command {
  static let name = "remove-alumna-step"
  static let access = Access.signedIn

  let step: ID<AlumnaStep>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try AlumnaStep.own(step, of: actor, in: tx)
    try tx.delete(from: AlumnaStep.table, step)
    return Done()
  }
}

extension AlumnaStep {
  /// One of her own; to everybody else it is not there.
  static func own(
    _ id: ID<AlumnaStep>, of actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> AlumnaStep {
    let found = try find(id, community: actor.community, in: tx)
    guard found.person == (try actor.requirePerson()) else { throw DomainError.notFound }
    return found
  }

  /// Whoever never was in a cohort is nobody's graduate.
  static func checkGraduate(
    _ person: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws {
    let count = try tx.count(
      """
      SELECT count(*) FROM enrolment WHERE person = \(person) AND community = \(community)
      """)
    guard count > 0 else { throw DomainError.rule(Message("alumnae.error.nobody")) }
  }
}
