import Core
import Database
import JSON
import Web

/// How often mentorings ended for a reason; no name goes with it.
struct ReasonTally: JSONModel {
  /// With fewer endings than this everybody would know whose reason it was.
  static let fewest = 5

  let reason: EndReason
  let count: Int

  static let fields: [JSONField<Self>] = [
    .init("reason") { $0.reason.rawValue }, .init("count") { $0.count },
  ]

  static func all(
    in community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> [ReasonTally] {
    let rows: [(String, Int)] = try tx.all(
      """
      SELECT reason, count(*) FROM (
        SELECT reason FROM mentorship WHERE community = \(community) AND state = 'ended'
        UNION ALL
        SELECT reason FROM mentorship_member
        WHERE community = \(community) AND left_on IS NOT NULL AND reason IS NOT NULL) AS ended
      WHERE reason IS NOT NULL GROUP BY reason ORDER BY count(*) DESC, reason
      """
    ) { row in (try row(0), try row(1)) }
    guard rows.reduce(0, { $0 + $1.1 }) >= fewest else { return [] }
    return rows.compactMap { row in
      EndReason(rawValue: row.0).map { ReasonTally(reason: $0, count: row.1) }
    }
  }
}
