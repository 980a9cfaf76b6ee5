import Core
import Database
import JSON
import Localization
import Markup
import Web

/// What waits for an answer, what is due first on top.
struct AnswerDeskModel: JSONModel {
  let items: [ProposalItem]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("proposals") { $0.items }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total },
  ]

  static func read(
    page: Int, for viewer: Viewer, today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> AnswerDeskModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let total = try tx.count(
      """
      SELECT count(*) FROM proposal
      WHERE community = \(community) AND stage = 'open' AND due_on > ''
      """)
    let paging = Paging(page: page, total: total)
    return AnswerDeskModel(
      items: try Proposal.all(listing(community, paging.offset), in: tx).map {
        ProposalItem(proposal: $0, today: today)
      }, paging: paging)
  }

  static func listing(_ community: ID<Community>, _ offset: Int) -> SQL {
    """
    WHERE proposal.community = \(community) AND proposal.stage = 'open' AND proposal.due_on > ''
    ORDER BY proposal.due_on, proposal.id LIMIT \(Paging.size) OFFSET \(offset)
    """
  }
}

/// The desk of the council.
struct AnswerDeskPage: Page {
  let model: AnswerDeskModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var patch: Patch { .proposals }
  var title: String { words(Message("proposals.answers")) }

  var body: Markup {
    p { a(.href(visit.proposals.home)) { words(Message("proposals.title")) } }
    h1 { title }
    if model.items.isEmpty {
      p(.class("notice good")) { words(Message("proposals.answers.none")) }
    }
    ul(.class("plain-list")) {
      for item in model.items {
        li {
          ProposalLine(item: item, visit: visit)
          p {
            a(.class("button quiet"), .href(visit.proposals.proposal(item.proposal.id, "answer"))) {
              words(Message("proposals.answer.give"))
            }
          }
        }
      }
    }
    Pager(model.paging, words) { page in visit.proposals.desk("answers", page: page) }
  }
}
