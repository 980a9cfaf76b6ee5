import Web

extension Decisions {
  var ledgerEndpoints: [Endpoint] {
    [
      .page("ledger", for: .anyone, answers: LedgerModel.self) { visit in
        let model = try visit.read { tx in
          try LedgerModel.read(page: visit.pageNumber, of: try visit.community, in: tx)
        }
        return visit.seen(model, as: LedgerPage(model: model, visit: visit))
      }
    ]
  }
}
