import Core
import HTTP
import Web

/// Whose certificates are believed: the own key for everybody to compare, neighbours' to add.
extension School {
  var keyEndpoints: [Endpoint] {
    [Endpoint.Place.root, .localized].map { place in
      .page("/v/keys", for: .anyone, answers: KeyringModel.self, place: place) { visit in
        try keyring(visit, FormState())
      }
    } + [
      .form("/keys", for: .administrator) { visit in try trust(visit) },
      .form("/keys/{key}/removal", for: .administrator) { visit in
        let id = try visit.id("key", as: TrustedKey.self)
        return visit.done(try visit.perform(DistrustKey(id: id)), backTo: visit.learning.keys)
      },
    ]
  }

  private func keyring(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let model = try KeyringModel.find(visit)
    let trusted =
      visit.viewer.may(.administrator)
      ? try visit.read { tx in try TrustedKey.all(of: community, in: tx) } : []
    return visit.seen(
      model, as: KeyringPage(model: model, trusted: trusted, state: state, visit: visit))
  }

  private func trust(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in try keyring(visit, state) }) { form in
      let owner = form.line("owner", in: 1...120)
      let typed = form.line("key", in: 1...120)
      let key = CertificateKey(typed: typed, owner: owner)
      if key == nil { form.fault("key", Message("learning.keys.fault.key")) }
      try form.finish()
      guard let key else { throw DomainError.notFound }
      return visit.done(try visit.perform(TrustKey(key: key)), backTo: visit.learning.keys)
    }
  }
}
