import Choice
import Core
import Database

/// The ballots as a `.pb` file, so that anybody can count them again.
enum PublishedBallots {
  /// In a small electorate a list of ballots can tell who voted how: then there is none.
  static func isSafe(voters: Int) -> Bool { voters >= Decision.fewestPublished }

  /// The most that a file may unpack to.
  static let limit = 256 << 20

  /// The file, its voters named by their receipts where they have some.
  static func file(
    _ election: Election, about: [Pabulib.Field],
    listing ballots: [(voter: String, projects: [Int])]?, rule: BudgetRule,
    parameters: EqualSharesParameters, outcome: Outcome
  ) -> [UInt8]? {
    guard isSafe(voters: election.voters) else { return nil }
    let file = Pabulib(
      publishing: election, about: about, rule: rule, parameters: parameters, outcome: outcome)
    return ballots.map { file.listing($0).bytes } ?? file.bytes
  }

  /// What stands at the head of the file.
  static func about(_ decision: Decision) -> [Pabulib.Field] {
    let opened = decision.openedAt ?? decision.closesAt
    return [
      Pabulib.Field("description", decision.title.text(.ky)),
      Pabulib.Field("country", "Kyrgyzstan"),
      Pabulib.Field("instance", String(decision.closesAt.day.parts.year)),
      Pabulib.Field("date_begin", opened.day.dotted),
      Pabulib.Field("date_end", decision.closesAt.day.dotted),
      Pabulib.Field("currency", decision.currency.code),
    ]
  }

  /// Whether there is a file to take away.
  static func exist(
    for decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      "SELECT 1 FROM ballot_file WHERE decision = \(decision) AND community = \(community)")
  }

  static func packed(
    for decision: ID<Decision>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [UInt8] {
    let packed: [UInt8]? = try tx.first(
      """
      SELECT packed FROM ballot_file
      WHERE decision = \(decision) AND community = \(community)
      """
    ) { row in try row(0) }
    guard let packed else { throw DomainError.notFound }
    return packed
  }
}
