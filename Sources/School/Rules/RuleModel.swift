import Core
import Database
import JSON

/// A cohort's rule, and what another one would change for whom.
struct RuleModel: JSONModel {
  /// Somebody whose way to the certificate becomes longer or shorter.
  struct Effect: JSONModel {
    let person: ID<Person>
    let name: String
    let before: [CertificateStanding.Missing]
    let after: CertificateStanding

    var isReadyNow: Bool { !before.isEmpty && after.missing.isEmpty }
    var isReadyNoMore: Bool { before.isEmpty && !after.missing.isEmpty }

    static let fields: [JSONField<Self>] = [
      .init("person") { $0.person }, .init("name") { $0.name },
      .init("missingBefore") { $0.before }, .init("missingAfter") { $0.after.missing },
    ]
  }

  let cohort: Cohort
  let proposed: CertificateRule?
  let effects: [Effect]
  /// Those who have their certificate: it stands whatever the rule becomes.
  let certified: Int
  let people: Int

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("rule") { $0.cohort.plan.rule },
    .init("proposed") { $0.proposed }, .init("effects") { $0.effects },
    .init("certified") { $0.certified }, .init("people") { $0.people },
  ]
}

extension RuleModel {
  static func find(
    _ cohort: Cohort, proposing rule: CertificateRule?, _ course: Course?,
    mentoring: any MentoringDays, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> RuleModel {
    let given = try Certificate.all(of: cohort.id, community: community, in: tx)
    let candidates =
      try course.map { course in
        try CertificateCandidate.all(
          of: cohort, course, given: given, mentoring: mentoring, community: community, in: tx)
      } ?? []
    let open = candidates.filter { $0.certificate == nil }
    let effects = rule.map { rule in
      open.compactMap { candidate -> Effect? in
        let after = candidate.standing.under(rule)
        let before = candidate.standing.missing
        guard before.isEmpty != after.missing.isEmpty || before != after.missing else { return nil }
        return Effect(
          person: candidate.person, name: candidate.name, before: before, after: after)
      }
    }
    return RuleModel(
      cohort: cohort, proposed: rule, effects: effects ?? [],
      certified: candidates.count - open.count, people: candidates.count)
  }
}
