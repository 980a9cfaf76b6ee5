import Web

/// The page of safety: open to everybody and never kept on a phone.
extension Rights {
  var safetyEndpoints: [Endpoint] {
    [
      .page("/safety", for: .anyone, answers: SafetyModel.self) { visit in
        let near = try local(visit).filter(\.text.kind.helpsInDanger)
        let model = SafetyModel(referrals: shelf.referrals, local: near, month: visit.month)
        return visit.seen(model, as: SafetyPage(model: model, visit: visit))
      }
    ]
  }
}
