import Core
import Database
import JSON

/// What somebody asks the gathering to decide.
package struct Motion: Sendable {
  package static let table = Table("gathering_motion")
  static let casts = Table("motion_cast")
  static let most = 60

  package let id: ID<Motion>
  let item: ID<AgendaItem>?
  let number: Int
  let terms: MotionTerms
  let state: State
  let closesAt: Instant?
  let result: Result?

  enum State: String, RoomWord {
    case stated, voting, decided, withdrawn

    var title: Message { Message(key: "gatherings.motion.\(rawValue)", arguments: []) }
  }

  /// What came of it.
  struct Result: Sendable, Equatable {
    let present: Int
    let votes: HandCount
    let isAdopted: Bool
    /// Votes by phone that were too few to be added in secret, and were not read.
    let leftOut: Int
  }

  func takesBallots(at now: Instant) -> Bool {
    state == .voting && closesAt.map { now < $0 } ?? false
  }
}

/// What is said of a motion before it is voted on.
package struct MotionTerms: Sendable, Equatable {
  package var words: String
  package var mover: String
  /// Nothing where several moved it together.
  package var moverSex: Sex?
  package var majority: Majority
  package var ballot: MotionBallot

  package init(
    _ words: String, by mover: String = "", _ moverSex: Sex? = nil,
    needing majority: Majority = .simple, ballot: MotionBallot = .hands
  ) {
    self.words = words
    self.mover = mover
    self.moverSex = moverSex
    self.majority = majority
    self.ballot = ballot
  }
}

extension Motion: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("item") { $0.item }, .init("number") { $0.number },
    .init("words") { $0.terms.words }, .init("mover") { $0.terms.mover },
    .init("majority") { $0.terms.majority }, .init("ballot") { $0.terms.ballot },
    .init("state") { $0.state }, .init("closes_at") { $0.closesAt },
    .init("present") { $0.result?.present }, .init("for") { $0.result?.votes.inFavour },
    .init("against") { $0.result?.votes.against },
    .init("abstained") { $0.result?.votes.abstained },
    .init("adopted") { $0.result?.isAdopted }, .init("left_out") { $0.result?.leftOut },
  ]
}

extension Motion {
  private static let columns: SQL = """
    id, item, number, words, mover, mover_sex, majority, ballot, state, closes_at, present,
    votes_for, votes_against, votes_abstained, adopted, left_out
    """

  static func all(
    of gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> [Motion] {
    try tx.all(listing(gathering), Motion.init(row:))
  }

  static func listing(_ gathering: ID<Gathering>) -> SQL {
    "SELECT \(columns) FROM gathering_motion WHERE gathering = \(gathering) ORDER BY number"
  }

  static func find(
    _ id: ID<Motion>, of gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> Motion {
    let found = try tx.first(
      "SELECT \(columns) FROM gathering_motion WHERE id = \(id) AND gathering = \(gathering)",
      Motion.init(row:))
    guard let found else { throw DomainError.notFound }
    return found
  }

  private init(row: borrowing Row) throws {
    var result: Result?
    if let adopted: Bool = try row(14) {
      result = Result(
        present: try row(10),
        votes: HandCount(for: try row(11), against: try row(12), abstained: try row(13)),
        isAdopted: adopted, leftOut: try row(15))
    }
    self.init(
      id: try row(0), item: try row(1), number: try row(2),
      terms: MotionTerms(
        try row(3), by: try row(4), try row(5), needing: try row(6), ballot: try row(7)),
      state: try row(8), closesAt: try row(9), result: result)
  }
}
