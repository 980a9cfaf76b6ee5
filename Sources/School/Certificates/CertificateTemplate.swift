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
  private let setting: CertificateSetting
  private let counting: AttendanceRule.CertificateHours

  init(
    _ cohort: Cohort, _ course: Course, _ community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws {
    let village = try CommunityRecord.find(community, in: tx)
    let hosting = try HostRecord.all(of: community, in: tx).prefix(Self.hostLimit)
    plan = cohort.plan
    setting = try CertificateSetting.find(cohort.id, community: community, in: tx)
    counting = try AttendanceRule.find(cohort.id, community: community, in: tx).certificateHours
    courseTitle = course.title
    place = Self.joined([village.village, village.district, village.oblast], by: ", ")
    hosts = Self.joined(hosting.map(\.name), by: "\n")
  }

  /// The hours are those of the plan unless the cohort states what each woman attended.
  func content(for holder: String, attended: Hours) -> Certificate.Content {
    Certificate.Content(
      holder: holder, courseTitle: courseTitle, cohortTitle: plan.title, place: place,
      hosts: hosts, signers: setting.signers,
      hours: counting == .attended ? attended.whole : plan.hours, firstDay: plan.firstDay,
      lastDay: plan.lastDay)
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
