import Core
import Database
import JSON
import Web

/// Who of a cohort needs a word today, and why; each reason leads to where it is answered.
///
/// Attendance tells who is slipping away; lessons, practice and the certificate tell the rest.
struct AttentionModel: JSONModel {
  struct Woman: JSONModel {
    let person: ID<Person>
    let name: String
    /// What she still needs, where that is little.
    var standing: CertificateStanding?

    static let fields: [JSONField<Self>] = [
      .init("person") { $0.person }, .init("name") { $0.name },
      .init("missing") { $0.standing?.missing ?? [] },
    ]
  }

  let cohort: Cohort
  /// Reports of practice nobody answered, and free texts nobody read.
  let waiting: Int
  let unread: Int
  let slipping: SlippingModel
  let stuck: [Woman]
  /// All is done, and nobody gave her the certificate.
  let ready: [Woman]
  /// One part alone is missing.
  let near: [Woman]

  var isQuiet: Bool {
    waiting == 0 && unread == 0 && slipping.rows.isEmpty && stuck.isEmpty && ready.isEmpty
      && near.isEmpty
  }

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("practiceWaiting") { $0.waiting },
    .init("textsUnread") { $0.unread }, .init("slipping") { $0.slipping },
    .init("stuck") { $0.stuck }, .init("ready") { $0.ready },
    .init("near") { $0.near },
  ]
}

extension AttentionModel {
  static func find(
    _ cohort: Cohort, _ course: Course?, slipping: SlippingModel, mentoring: any MentoringDays,
    community: ID<Community>, now: Instant, in tx: borrowing Transaction<some Any>
  ) throws -> AttentionModel {
    let given = try Certificate.all(of: cohort.id, community: community, in: tx)
    let record = try LearningRecord.find(cohort, course, community: community, in: tx)
    let all =
      try course.map { course in
        try CertificateCandidate.all(
          of: cohort, course, record, given: given, mentoring: mentoring, community: community,
          in: tx)
      } ?? []
    let open = all.filter { $0.certificate == nil }
    let stuck = all.filter { woman in
      course?.lessons.contains { lesson in
        record.standing(of: woman.person, in: lesson).isStuck(at: now, cohort.plan.rule)
      } ?? false
    }
    func women(_ missing: Int) -> [Woman] {
      open.filter { $0.standing.missing.count == missing }.map {
        Woman(person: $0.person, name: $0.name, standing: $0.standing)
      }
    }
    let asksNothing = cohort.plan.rule.asksNothing
    return AttentionModel(
      cohort: cohort,
      waiting: try PracticeReport.count(.waiting, in: cohort.id, community: community, tx: tx),
      unread: try tx.count(unreadTexts(cohort.id, community)),
      slipping: slipping,
      stuck: stuck.map { Woman(person: $0.person, name: $0.name) },
      ready: asksNothing ? [] : women(0), near: women(1))
  }

  static func unreadTexts(_ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT count(*) FROM writing
    WHERE cohort = \(cohort) AND community = \(community) AND replied_at IS NULL
    """
  }
}
