import Core
import Database
import JSON
import Web

/// One who asks, with everybody who could walk with her.
struct RequestMatchingModel: JSONModel {
  let row: MatchingModel.Row
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("request") { $0.row }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total },
  ]

  static func read(
    _ request: ID<MentoringRequest>, of community: ID<Community>, page: Int, today: Day,
    _ letters: Letters, in tx: borrowing Transaction<some Any>
  ) throws -> RequestMatchingModel {
    let waiting = try Waiting(in: community, tx: tx)
    let rows = try waiting.rows(
      for: waiting.requests.filter { $0.id == request }, today: today, letters, in: tx)
    guard var row = rows.first else { throw DomainError.notFound }
    let paging = Paging(page: page, total: row.candidates.count)
    row.candidates = Array(paging.slice(of: row.candidates))
    return RequestMatchingModel(row: row, paging: paging)
  }
}
