import Core
import Database
import JSON
import Localization
import Markup
import Web

/// What waits to be looked at before others see it, the oldest first.
struct ModerationModel: JSONModel {
  let items: [ProposalItem]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("proposals") { $0.items }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total },
  ]

  static func read(
    page: Int, for viewer: Viewer, today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> ModerationModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let total = try tx.count(
      "SELECT count(*) FROM proposal WHERE community = \(community) AND stage = 'waiting'")
    let paging = Paging(page: page, total: total)
    return ModerationModel(
      items: try Proposal.all(listing(community, paging.offset), in: tx).map {
        ProposalItem(proposal: $0, today: today)
      }, paging: paging)
  }

  static func listing(_ community: ID<Community>, _ offset: Int) -> SQL {
    """
    WHERE proposal.community = \(community) AND proposal.stage = 'waiting'
    ORDER BY proposal.due_on, proposal.id LIMIT \(Paging.size) OFFSET \(offset)
    """
  }
}

/// The desk of those who look at proposals.
struct ModerationPage: Page {
  let model: ModerationModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var patch: Patch { .proposals }
  var title: String { words(Message("proposals.moderation")) }

  var body: Markup {
    p { a(.href(visit.proposals.home)) { words(Message("proposals.title")) } }
    h1 { title }
    if model.items.isEmpty { p(.class("notice good")) { words(Message("proposals.desk.none")) } }
    ul(.class("plain-list")) {
      for item in model.items { li { ProposalLine(item: item, visit: visit) } }
    }
    Pager(model.paging, words) { page in visit.proposals.desk("moderation", page: page) }
  }
}
