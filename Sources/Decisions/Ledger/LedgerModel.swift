import Core
import Database
import JSON
import Ledger
import Web

/// The ledger as anybody may read it, the newest line first.
struct LedgerModel: JSONModel {
  let newest: LedgerEntry?
  let entries: [LedgerEntry]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("root") { $0.newest.map { Hex.text($0.hash) } }, .init("entries") { $0.entries },
    .init("page") { $0.paging.page }, .init("pages") { $0.paging.last },
  ]

  static func read(
    page: Int, of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> LedgerModel {
    let paging = Paging(page: page, total: try LedgerEntry.count(of: community, in: tx))
    return LedgerModel(
      newest: try LedgerEntry.latest(of: community, in: tx),
      entries: try LedgerEntry.page(paging, of: community, in: tx), paging: paging)
  }
}
