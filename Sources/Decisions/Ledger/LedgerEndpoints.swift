import Core
import HTTP
import Localization
import Paper
import Web

extension Decisions {
  var ledgerEndpoints: [Endpoint] {
    [
      .page("ledger", for: .anyone, answers: LedgerModel.self) { visit in
        let model = try visit.read { tx in
          try LedgerModel.read(page: visit.pageNumber, of: try visit.community, in: tx)
        }
        return visit.seen(model, as: LedgerPage(model: model, visit: visit))
      },
      .file("/ledger/board.pdf", for: .anyone) { visit in
        let notice = try visit.read { tx in try LedgerNotice.read(visit, in: tx) }
        let name = "\(visit.words(Message("decisions.ledger.title"))) \(notice.day?.iso ?? "").pdf"
        return .file(.pdf, named: name, try notice.paper.pdf())
      },
    ]
  }
}
