import Core
import Database
import JSON
import Web

/// Who asks, who could walk with her, and what keeps the others apart.
struct MatchingModel: JSONModel {
  let rows: [Row]
  let mentors: [MentorProfile]

  struct Row: JSONModel {
    let request: ID<MentoringRequest>
    let name: String
    let expectation: String
    let wish: MentoringRequest.Wish
    let waitingDays: Int
    /// To whom it was proposed already, and waits for an answer.
    let proposedTo: [ID<Person>]
    let proposals: [Mentorship]
    /// Whom the counting library would propose, everybody who waits considered together.
    let suggested: ID<Person>?
    let candidates: [Candidate]
    let obstacles: [Hurdle]

    static let fields: [JSONField<Self>] = [
      .init("request") { $0.request }, .init("name") { $0.name },
      .init("expectation") { $0.expectation },
      .init("languages") { $0.wish.languages.inOrder }, .init("district") { $0.wish.district },
      .init("wants_woman") { $0.wish.wantsWoman }, .init("waiting_days") { $0.waitingDays },
      .init("suggested") { $0.suggested }, .init("candidates") { $0.candidates },
      .init("obstacles") { $0.obstacles },
    ]
  }

  /// A mentor with whom nothing stands in the way.
  struct Candidate: JSONModel {
    let person: ID<Person>
    let name: String
    let free: Int
    /// The place she has among the wishes, from 1.
    let wished: Int?
    let sameDistrict: Bool

    static let fields: [JSONField<Self>] = [
      .init("person") { $0.person }, .init("name") { $0.name }, .init("free") { $0.free },
      .init("wished") { $0.wished }, .init("same_district") { $0.sameDistrict },
    ]
  }

  /// How many mentors a constraint keeps away.
  struct Hurdle: JSONModel {
    let obstacle: Obstacle
    let count: Int

    static let fields: [JSONField<Self>] = [
      .init("constraint") { $0.obstacle.rawValue }, .init("mentors") { $0.count },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("requests") { $0.rows }, .init("mentors") { $0.mentors },
  ]

  static func read(
    of community: ID<Community>, today: Day, _ letters: Letters,
    in tx: borrowing Transaction<some Any>
  ) throws -> MatchingModel {
    let requests = try MentoringRequest.allOpen(in: community, tx: tx)
    let mentors = try MentorProfile.listed(in: community, tx: tx)
    let parted = try Mentorship.parted(because: .didNotFit, in: community, tx: tx)
    let proposed = try Mentorship.all(.proposed, in: community, tx: tx)
    let suggestion = Suggestion(requests, mentors, parted: parted)
    return MatchingModel(
      rows: requests.map { request in
        Row(
          request, among: mentors, parted: parted,
          proposals: proposed.filter { pair in
            pair.present.contains { $0.request == request.id }
          }, suggested: suggestion.mentor(for: request.id), today: today, letters)
      }, mentors: mentors)
  }
}

extension MatchingModel.Row {
  fileprivate init(
    _ request: MentoringRequest, among mentors: [MentorProfile], parted: Set<Couple>,
    proposals: [Mentorship], suggested: ID<Person>?, today: Day, _ letters: Letters
  ) {
    self.request = request.id
    self.proposals = proposals
    proposedTo = proposals.map(\.mentor)
    self.suggested = suggested
    name = request.name
    expectation = letters.open(request.expectation, for: request.id.uuid)
    wish = request.wish
    waitingDays = max(0, today.number - request.madeAt.day.number)
    let obstacles = mentors.map { mentor in
      Obstacle.first(between: request, and: mentor, parted: parted)
    }
    candidates = zip(mentors, obstacles).filter { $0.1 == nil }.map { mentor, _ in
      MatchingModel.Candidate(
        person: mentor.person, name: mentor.name, free: mentor.free,
        wished: request.wish.wishes.firstIndex(of: mentor.person).map { $0 + 1 },
        sameDistrict: !request.wish.district.isEmpty
          && request.wish.district == mentor.offer.district)
    }.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    self.obstacles = Obstacle.allCases.compactMap { obstacle in
      let count = obstacles.count { $0 == obstacle }
      return count > 0 ? MatchingModel.Hurdle(obstacle: obstacle, count: count) : nil
    }
  }
}

extension MatchingModel.Candidate {
  /// Whom she wished first, then her own district, then who has more room.
  fileprivate var rank: [Int] {
    [free > 0 ? 0 : 1, wished ?? Int.max, sameDistrict ? 0 : 1, -free]
  }
}
