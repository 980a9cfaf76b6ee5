import Choice
import Core
import Database
import JSON
import Localization
import People
import Web

/// Bodies, motions and votes as Popolo (popoloproject.com) names them: counts only, no voter.
struct PopoloFile: JSONModel {
  let organizations: [Organization]
  let motions: [Motion]
  let voteEvents: [VoteEvent]

  static let fields: [JSONField<Self>] = [
    .init("organizations") { $0.organizations }, .init("motions") { $0.motions },
    .init("vote_events") { $0.voteEvents },
  ]

  struct Organization: JSONModel {
    let id: String
    let name: String
    let classification: String
    let parent: String?

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("name") { $0.name },
      .init("classification") { $0.classification }, .init("parent_id") { $0.parent },
    ]
  }

  struct Motion: JSONModel {
    let id: String
    let organization: String
    let text: String
    let classification: String
    let date: String?
    let requirement: String
    let hasPassed: Bool
    let sources: [Link]

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("organization_id") { $0.organization },
      .init("text") { $0.text }, .init("classification") { $0.classification },
      .init("date") { $0.date }, .init("requirement") { $0.requirement },
      .init("result") { $0.hasPassed ? "pass" : "fail" }, .init("sources") { $0.sources },
    ]
  }

  struct Link: JSONModel {
    let url: String
    static let fields: [JSONField<Self>] = [.init("url") { $0.url }]
  }

  struct VoteEvent: JSONModel {
    let motion: String
    let organization: String
    let start: String?
    let end: String
    let hasPassed: Bool
    let counts: [Count]

    static let fields: [JSONField<Self>] = [
      .init("id") { "vote-\($0.motion)" }, .init("organization_id") { $0.organization },
      .init("motion_id") { $0.motion }, .init("start_date") { $0.start },
      .init("end_date") { $0.end }, .init("result") { $0.hasPassed ? "pass" : "fail" },
      .init("counts") { $0.counts },
    ]
  }

  struct Count: JSONModel {
    let option: String
    let value: Int
    static let fields: [JSONField<Self>] = [
      .init("option") { $0.option }, .init("value") { $0.value },
    ]
  }

  static func read(
    _ visit: Visit, _ elsewhere: any VotesElsewhere, in tx: borrowing Transaction<some Any>
  ) throws -> PopoloFile {
    let community = try visit.community
    let place = try CommunityRecord.find(community, in: tx)
    let hosts = try HostRecord.all(of: community, in: tx)
    let language = visit.language
    let own = Organization(
      id: community.description, name: place.village.text(language), classification: "community",
      parent: nil)
    let pairs =
      try PublicResult.all(of: community, in: tx).map { pair($0, own.id, visit) }
      + elsewhere.all(visit, in: tx).map { pair($0, own.id, visit) }
    return PopoloFile(
      organizations: [own]
        + hosts.map {
          Organization(
            id: $0.id.description, name: $0.name.text(language),
            classification: $0.kind.rawValue, parent: own.id)
        },
      motions: pairs.map(\.motion), voteEvents: pairs.map(\.event))
  }

  private typealias Pair = (motion: Motion, event: VoteEvent)

  private static func pair(
    _ result: PublicResult, _ organization: String, _ visit: Visit
  ) -> Pair {
    let decision = result.decision
    let (id, opened) = (decision.id.description, decision.openedAt?.text)
    return (
      Motion(
        id: id, organization: organization, text: decision.title.text(visit.language),
        classification: decision.kind.name, date: opened,
        requirement: decision.kind.settings.stored, hasPassed: result.isDecided,
        sources: [Link(url: visit.siteAddress + DecisionsPath.decision(decision.id, visit).text)]),
      VoteEvent(
        motion: id, organization: organization, start: opened, end: decision.closesAt.text,
        hasPassed: result.isDecided, counts: counts(result))
    )
  }

  /// Whole votes alone: a middle score is no number of votes.
  private static func counts(_ result: PublicResult) -> [Count] {
    result.lines.compactMap { line in
      guard let value = line.value, value.denominator == 1 else { return nil }
      return Int("\(value.numerator)").map { Count(option: line.option, value: $0) }
    }
  }

  private static func pair(
    _ vote: VoteElsewhere, _ organization: String, _ visit: Visit
  ) -> Pair {
    (
      Motion(
        id: vote.id, organization: organization, text: vote.text,
        classification: vote.classification, date: vote.at.text, requirement: vote.requirement,
        hasPassed: vote.hasPassed, sources: [Link(url: visit.siteAddress + vote.page.text)]),
      VoteEvent(
        motion: vote.id, organization: organization, start: vote.at.text, end: vote.at.text,
        hasPassed: vote.hasPassed,
        counts: vote.counts.map { Count(option: $0.option, value: $0.value) })
    )
  }
}
