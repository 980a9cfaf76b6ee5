import Core
import Database
import JSON
import Web

/// The room as one person sees it: her wish, her pairs, the mentors there are.
struct MentoringModel: JSONModel {
  /// A mentor says much of herself.
  static let size = 20

  let mentors: [MentorProfile]
  let paging: Paging
  let own: MentorProfile?
  let hasRequest: Bool
  let pairs: [PairSummary]

  static let fields: [JSONField<Self>] = [
    .init("mentors") { $0.mentors }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total }, .init("own_offer") { $0.own },
    .init("has_request") { $0.hasRequest }, .init("pairs") { $0.pairs },
  ]

  static func read(
    for viewer: Viewer, page: Int, today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> MentoringModel {
    guard let community = viewer.community, let person = viewer.person else {
      throw DomainError.signInNeeded
    }
    let pairs = try Mentorship.all(of: person, community: community, in: tx)
    let tallies = try MeetingTally.of(pairs.map(\.id), in: tx)
    let paging = Paging(
      page: page, total: try MentorProfile.countListed(in: community, tx: tx), size: size)
    return MentoringModel(
      mentors: try MentorProfile.listed(in: community, paging, tx: tx), paging: paging,
      own: try MentorProfile.find(person, community: community, in: tx),
      hasRequest: try MentoringRequest.open(of: person, community: community, in: tx) != nil,
      pairs: pairs.map { pair in
        PairSummary(
          id: pair.id, mentor: pair.mentorName, members: pair.present.map(\.name),
          title: pair.title, state: pair.hasLeft(person) ? .ended : pair.state,
          isMentor: pair.mentor == person,
          tally: tallies[pair.id] ?? .none,
          quietWeeks: pair.state == .active && !pair.hasLeft(person)
            ? (tallies[pair.id] ?? .none).quietWeeks(since: pair.answeredAt, today: today) : nil)
      })
  }
}

/// A pair in a list: who, where it stands, and that they meet.
struct PairSummary: JSONModel {
  let id: ID<Mentorship>
  let mentor: String
  let members: [String]
  let title: String
  let state: Mentorship.State
  let isMentor: Bool
  let tally: MeetingTally
  let quietWeeks: Int?

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("mentor") { $0.mentor }, .init("members") { $0.members },
    .init("title") { $0.title }, .init("state") { $0.state }, .init("tally") { $0.tally },
    .init("quiet_weeks") { $0.quietWeeks },
  ]

  var name: String { title.isEmpty ? "\(mentor) – \(members.joined(separator: ", "))" : title }
}
