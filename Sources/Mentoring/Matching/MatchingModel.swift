import Core
import Database
import JSON
import Web

/// Who asks, who could walk with her, and what keeps the others apart.
struct MatchingModel: JSONModel {
  /// A card is large: more of them would be no page for a telephone.
  static let size = 15
  /// How many mentors stand on a card; the others are on her own page.
  static let best = 3

  let rows: [Row]
  let paging: Paging

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
    var candidates: [Candidate]
    /// How many more could walk with her.
    var others = 0
    let obstacles: [Hurdle]

    static let fields: [JSONField<Self>] = [
      .init("request") { $0.request }, .init("name") { $0.name },
      .init("expectation") { $0.expectation },
      .init("languages") { $0.wish.languages.inOrder }, .init("district") { $0.wish.district },
      .init("wants_woman") { $0.wish.wantsWoman }, .init("waiting_days") { $0.waitingDays },
      .init("suggested") { $0.suggested }, .init("candidates") { $0.candidates },
      .init("other_candidates") { $0.others },
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
    .init("requests") { $0.rows }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total },
  ]

  static func read(
    of community: ID<Community>, page: Int, today: Day, _ letters: Letters,
    in tx: borrowing Transaction<some Any>
  ) throws -> MatchingModel {
    let waiting = try Waiting(in: community, tx: tx)
    let paging = Paging(page: page, total: waiting.requests.count, size: size)
    let rows = try waiting.rows(
      for: Array(paging.slice(of: waiting.requests)), today: today, letters, in: tx)
    return MatchingModel(rows: rows.map { $0.cut(to: best) }, paging: paging)
  }
}

/// All who wait and all who offer themselves: what is suggested to one hangs on the others.
struct Waiting {
  let requests: [MentoringRequest]
  private let community: ID<Community>
  private let mentors: [MentorProfile]
  private let parted: Set<Couple>
  private let suggestion: Suggestion

  init(in community: ID<Community>, tx: borrowing Transaction<some Any>) throws {
    self.community = community
    requests = try MentoringRequest.allOpen(in: community, tx: tx)
    mentors = try MentorProfile.listed(in: community, tx: tx)
    parted = try Mentorship.parted(because: .didNotFit, in: community, tx: tx)
    suggestion = Suggestion(requests, mentors, parted: parted)
  }

  /// With every mentor who could walk with them.
  func rows(
    for shown: [MentoringRequest], today: Day, _ letters: Letters,
    in tx: borrowing Transaction<some Any>
  ) throws -> [MatchingModel.Row] {
    let proposed = try Mentorship.proposed(for: shown.map(\.id), in: community, tx: tx)
    return shown.map { request in
      MatchingModel.Row(
        request, among: mentors, parted: parted,
        proposals: proposed.filter { pair in
          pair.present.contains { $0.request == request.id }
        }, suggested: suggestion.mentor(for: request.id), today: today, letters)
    }
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

extension MatchingModel.Row {
  /// With the best few only, whoever is suggested among them.
  fileprivate func cut(to most: Int) -> Self {
    var cut = self
    let first = candidates.filter { $0.person == suggested }
    let rest = candidates.filter { $0.person != suggested }
    cut.candidates = Array((first + rest).prefix(most))
    cut.others = candidates.count - cut.candidates.count
    return cut
  }
}

extension MatchingModel.Candidate {
  /// Whom she wished first, then her own district, then who has more room.
  fileprivate var rank: [Int] {
    [free > 0 ? 0 : 1, wished ?? Int.max, sameDistrict ? 0 : 1, -free]
  }
}
