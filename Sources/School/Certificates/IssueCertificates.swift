import Core
import Database
import People
import Sodium
import Web

/// Gives a certificate to everybody who qualifies and has none, or to one of them.
struct IssueCertificates: Command {
  static let name = "issue-certificates"
  static let access = Access.staff

  let cohort: ID<Cohort>
  let course: Course
  /// Nobody in particular: all who qualify.
  let person: ID<Person>?
  /// Nothing where no address is known that the QR code could name: it is signed when it is printed.
  let signer: CertificateSigner?
  var mentoring: any MentoringDays = NoMentoring()

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let cohort = try Cohort.find(cohort, community: actor.community, in: tx)
    guard cohort.plan.course == course.slug else { throw DomainError.notFound }
    let candidates = try chosen(for: cohort, actor.community, in: tx)
    let template = try CertificateTemplate(cohort, course, actor.community, in: tx)
    let hours = try Hours.all(in: cohort.id, person: person, community: actor.community, tx: tx)
    for candidate in candidates {
      let own = hours[Enrolment.id(candidate.person, in: cohort.id)] ?? Hours()
      try write(template, for: candidate, attended: own, by: actor, in: tx)
    }
    return candidates.count
  }

  private func chosen(
    for cohort: Cohort, _ community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws -> [CertificateCandidate] {
    let given = try Certificate.all(of: cohort.id, community: community, in: tx)
    let all = try CertificateCandidate.all(
      of: cohort, course, given: given, mentoring: mentoring, community: community, in: tx)
    guard let person else {
      let ready = all.filter { $0.certificate == nil && $0.standing.missing.isEmpty }
      if ready.isEmpty { throw DomainError.rule(Message("learning.error.nobody-ready")) }
      return ready
    }
    guard let one = all.first(where: { $0.person == person }) else { throw DomainError.notFound }
    if one.certificate != nil { throw DomainError.rule(Message("learning.error.has-one")) }
    if !one.standing.missing.isEmpty { throw DomainError.rule(Message("learning.error.not-ready")) }
    return [one]
  }

  private func write(
    _ template: CertificateTemplate, for candidate: CertificateCandidate, attended: Hours,
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    let content = template.content(for: candidate.name, attended: attended)
    let code = try freshCode(in: tx)
    let (issued, expires) = (actor.now.day, template.expiry(issued: actor.now.day))
    let signed = signer.map { signer in
      SignedCertificate(content, code: code, issued: issued, expires: expires, by: signer)
        .text(signedBy: signer.key)
    }
    try tx.insert(
      into: Certificate.table,
      ID<Certificate>.derived("certificate", actor.command, candidate.person.uuid),
      [
        "community": actor.community, "cohort": cohort, "person": candidate.person,
        "code": code, "holder": content.holder, "course": course.slug,
        "course_title": content.courseTitle, "cohort_title": content.cohortTitle,
        "place": content.place, "hosts": content.hosts, "hours": content.hours,
        "first_day": content.firstDay, "last_day": content.lastDay,
        "issued_on": issued, "expires_on": expires, "signed": signed,
        "signers": Certificate.Signer.stored(content.signers),
      ])
  }

  private func freshCode(in tx: borrowing Transaction<Writes>) throws -> String {
    var code = ShortCode.make(length: Certificate.codeLength)
    while try Certificate.find(code: code, in: tx) != nil {
      code = ShortCode.make(length: Certificate.codeLength)
    }
    return code
  }
}
