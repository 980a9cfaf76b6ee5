import Core
import Database
import People

/// What all certificates of a cohort say alike, on the day they are issued.
struct CertificateTemplate {
  /// As many as can sign at the foot of the paper.
  static let hostLimit = 4

  private let plan: CohortPlan
  private let courseTitle: Translated
  private let place: Translated
  private let hosts: Translated
  private let signers: [Certificate.Signer]
  private let setting: CertificateSetting
  private let counting: AttendanceRule.CertificateHours

  init(
    _ cohort: Cohort, _ course: Course, _ community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws {
    let village = try CommunityRecord.find(community, in: tx)
    // Who did not say yes is not named on it; where there is no agreement, the village's hosts are.
    let agreed = try CohortHost.all(of: cohort.id, community: community, in: tx)
      .filter { $0.agreedOn != nil }
    let hosting =
      agreed.isEmpty
      ? try HostRecord.all(of: community, in: tx).map(\.name) : agreed.map(\.name)
    plan = cohort.plan
    setting = try CertificateSetting.find(cohort.id, community: community, in: tx)
    counting = try AttendanceRule.find(cohort.id, community: community, in: tx).certificateHours
    courseTitle = course.title
    place = Self.joined([village.village, village.district, village.oblast], by: ", ")
    hosts = Self.joined(Array(hosting.prefix(Self.hostLimit)), by: "\n")
    signers = setting.signers.isEmpty ? Self.signers(agreed) : setting.signers
  }

  /// The hours are those of the plan unless the cohort states what each woman attended.
  func content(for holder: String, attended: Hours) -> Certificate.Content {
    Certificate.Content(
      holder: holder, courseTitle: courseTitle, cohortTitle: plan.title, place: place,
      hosts: hosts, signers: signers,
      hours: counting == .attended ? attended.whole : plan.hours, firstDay: plan.firstDay,
      lastDay: plan.lastDay)
  }

  /// Who signs by the agreement.
  ///
  /// What is written there is in one language, and so is the office beneath it, as where a
  /// facilitator writes both.
  private static func signers(_ hosts: [CohortHost]) -> [Certificate.Signer] {
    hosts.filter { !$0.terms.signs.isEmpty }.prefix(CertificateSetting.signerLimit).map { host in
      Certificate.Signer(name: host.terms.signs, office: host.name.text(.ky))
    }
  }

  func expiry(issued: Day) -> Day? { setting.expiry(issued: issued) }

  /// In every language, with the next best where a name lacks one.
  private static func joined(_ names: [Translated], by separator: String) -> Translated {
    var joined = Translated()
    for language in Language.allCases {
      joined[language] = names.map { $0.text(language) }.filter { !$0.isEmpty }
        .joined(separator: separator)
    }
    return joined
  }
}
