import Core
import Database
import Decisions
import Gatherings
import JSON
import Mentoring
import People
import Proposals
import School
import Web

/// What is going on in this village, for anybody.
struct HomeModel: JSONModel {
  var community: CommunityRecord?
  var hosts: [HostRecord]
  var school: SchoolFront?
  /// What comes next for her.
  var days: [OwnDay] = []
  var decisions: [DecisionFront]
  var processes: [ProcessFront] = []
  /// What is new to her of the proposals she follows.
  var news: [ProposalNews] = []
  var gatherings: [GatheringFront] = []
  /// Mentorings of hers in which nothing was written down for weeks.
  var quiet: [QuietPair] = []
  /// What waits for a host of the school.
  var hosting: HostingFront?
  /// Words that facilitators wrote back to her.
  var words: [WordForHer] = []
  /// The titles of the courses that run, by their slugs.
  var courseTitles: [String: Translated]
  /// The last time believed, where the clock now says another and somebody must look.
  var doubtedSince: Instant?
  /// Her phone may know the hour better than a box without a battery.
  var asksForTime = false
  /// The room left on the disk, for the administrator alone.
  var megabytesLeft: Int?
  /// That phones will soon no longer trust this house, for those who run the school.
  var certificate: CertificateNotice?

  static let fields: [JSONField<Self>] = [
    .init("community") { $0.community }, .init("hosts") { $0.hosts },
    .init("school") { $0.school }, .init("own_days") { $0.days },
    .init("decisions") { $0.decisions },
    .init("processes") { $0.processes }, .init("news") { $0.news },
    .init("gatherings") { $0.gatherings },
    .init("quiet_mentorings") { $0.quiet },
    .init("hosting") { $0.hosting }, .init("words") { $0.words },
  ]

  static func find(
    _ visit: Visit, _ room: School, in tx: borrowing Transaction<Reads>
  ) throws -> HomeModel {
    guard let community = visit.viewer.community else {
      return HomeModel(community: nil, hosts: [], school: nil, decisions: [], courseTitles: [:])
    }
    let time = try TrustedTime(in: tx)
    let school = try SchoolFront.find(community, on: visit.now.day, in: tx)
    return HomeModel(
      community: try CommunityRecord.find(community, in: tx),
      hosts: try HostRecord.all(of: community, in: tx),
      school: school,
      days: try room.day(of: visit.viewer, on: visit.now.day, in: tx),
      decisions: try DecisionFront.latest(community, at: visit.now, in: tx),
      processes: try ProcessFront.running(in: community, on: visit.now.day, tx: tx),
      news: try ProposalNews.unread(of: visit.viewer, in: tx),
      gatherings: try GatheringFront.coming(to: community, from: visit.now.day, tx: tx),
      quiet: try QuietPair.all(of: visit.viewer, today: visit.now.day, in: tx),
      hosting: try HostingFront.find(for: visit.viewer, on: visit.now.day, in: tx),
      words: try room.words(for: visit.viewer, in: tx),
      courseTitles: try room.titles(
        of: Set(school.cohorts.map(\.course)), community: community, in: tx),
      doubtedSince: visit.viewer.may(ConfirmClock.access) && !time.believes(visit.now)
        ? time.trusted : nil,
      asksForTime: time.believes(visit.now) && visit.viewer.may(TakePhoneTime.access)
        && !visit.environment.database.isShared)
  }
}
