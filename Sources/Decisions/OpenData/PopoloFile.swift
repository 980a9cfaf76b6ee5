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
    let result: PublicResult
    let organization: String
    let words: Localizer
    let sources: [Link]

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.result.decision.id.description },
      .init("organization_id") { $0.organization },
      .init("text") { $0.result.decision.title.text($0.words.language) },
      .init("classification") { $0.result.decision.kind.name },
      .init("date") { $0.result.decision.openedAt },
      .init("requirement") { $0.result.decision.kind.settings.stored },
      .init("result") { $0.result.isDecided ? "pass" : "fail" },
      .init("sources") { $0.sources },
    ]
  }

  struct Link: JSONModel {
    let url: String
    static let fields: [JSONField<Self>] = [.init("url") { $0.url }]
  }

  struct VoteEvent: JSONModel {
    let result: PublicResult
    let organization: String

    static let fields: [JSONField<Self>] = [
      .init("id") { "vote-\($0.result.decision.id)" },
      .init("organization_id") { $0.organization },
      .init("motion_id") { $0.result.decision.id.description },
      .init("start_date") { $0.result.decision.openedAt },
      .init("end_date") { $0.result.decision.closesAt },
      .init("result") { $0.result.isDecided ? "pass" : "fail" },
      .init("counts") { $0.counts },
    ]

    /// Whole votes alone: a middle score is no number of votes.
    private var counts: [Count] {
      result.lines.compactMap { line in
        guard let value = line.value, value.denominator == 1 else { return nil }
        return Int("\(value.numerator)").map { Count(option: line.option, value: $0) }
      }
    }
  }

  struct Count: JSONModel {
    let option: String
    let value: Int
    static let fields: [JSONField<Self>] = [
      .init("option") { $0.option }, .init("value") { $0.value },
    ]
  }

  static func read(_ visit: Visit, in tx: borrowing Transaction<some Any>) throws -> PopoloFile {
    let community = try visit.community
    let place = try CommunityRecord.find(community, in: tx)
    let hosts = try HostRecord.all(of: community, in: tx)
    let language = visit.language
    let results = try PublicResult.all(of: community, in: tx)
    let own = Organization(
      id: community.description, name: place.village.text(language), classification: "community",
      parent: nil)
    return PopoloFile(
      organizations: [own]
        + hosts.map {
          Organization(
            id: $0.id.description, name: $0.name.text(language),
            classification: $0.kind.rawValue, parent: own.id)
        },
      motions: results.map { result in
        Motion(
          result: result, organization: own.id, words: visit.words,
          sources: [
            Link(url: visit.siteAddress + DecisionsPath.decision(result.decision.id, visit).text)
          ])
      },
      voteEvents: results.map { VoteEvent(result: $0, organization: own.id) })
  }
}
