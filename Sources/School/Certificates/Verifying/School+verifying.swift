import Core
import HTTP
import JSON
import Sodium
import Web

/// Checking a certificate: for everybody, under a short address that is printed on it.
extension School {
  var verificationEndpoints: [Endpoint] {
    offlineEndpoints
      + [Endpoint.Place.root, .localized].flatMap { place -> [Endpoint] in
        [
          .page("/v", for: .anyone, answers: VerificationModel.self, place: place) { visit in
            try ask(visit)
          },
          .page("/v/{code}", for: .anyone, answers: VerificationModel.self, place: place) { visit in
            try verify(visit)
          },
        ]
      }
  }

  /// What the page keeps on a phone so that it works there with no connection.
  private var offlineEndpoints: [Endpoint] {
    [
      .file("/v/keys.json", for: .anyone, pace: .quick, place: .root) { visit in
        Response(.json, try KeyringModel.find(visit).jsonBytes)
      }
    ]
      + [Endpoint.Place.root, .localized].map { place in
        .file("/v/{code}/badge.json", for: .anyone, pace: .quick, place: place) { visit in
          try badge(visit)
        }
      }
  }

  private func badge(_ visit: Visit) throws -> Response {
    guard let found = try find(visit) else { throw DomainError.notFound }
    guard found.revocation == nil else {
      throw DomainError.rule(Message("learning.error.revoked-paper"))
    }
    let badge = try OpenBadge(found, by: visit.signer)
    return .file(.json, named: "badge-\(ShortCode.grouped(found.code)).json", badge.bytes)
  }

  private func find(_ visit: Visit) throws -> Certificate? {
    let typed = String(try visit.text("code").prefix(64))
    return try ShortCode.normalise(typed).flatMap { code in
      try visit.read { tx in try Certificate.find(code: code, in: tx) }
    }
  }

  private func ask(_ visit: Visit) throws -> Response {
    guard let typed = visit.form["code"] else { return form(visit, nil, typed: "") }
    guard let code = ShortCode.normalise(try meant(typed, visit)) else {
      let fault = Fault("code", Message("learning.verify.fault"))
      return form(visit, nil, typed: typed, faults: [fault], status: 422)
    }
    return .redirect(to: visit.learning.verification(of: code))
  }

  /// The code that was typed, or the one within a pasted text that is signed as it should be.
  private func meant(_ typed: String, _ visit: Visit) throws -> String {
    let text = typed.filter { !$0.isWhitespace }
    let known = try KeyringModel.find(visit).known
    return (try? SignedCertificate.read(text, knowing: known))?.certificate.code ?? typed
  }

  private func verify(_ visit: Visit) throws -> Response {
    let typed = String(try visit.text("code").prefix(64))
    guard let found = try find(visit) else { return form(visit, typed, typed: typed, status: 404) }
    let model = VerificationModel(
      code: ShortCode.grouped(found.code),
      found: VerificationModel.Found(certificate: found, today: visit.now.day))
    let page = VerificationPage(
      certificate: found, mayReadReason: try mayReadReason(of: found, visit), visit: visit)
    return visit.seen(model, as: page)
  }

  /// The code may be of another community, whose staff is not the reader.
  private func mayReadReason(of certificate: Certificate, _ visit: Visit) throws -> Bool {
    guard let person = visit.viewer.person, certificate.revocation != nil else { return false }
    let community = try visit.community
    let isHere = try visit.read { tx in
      try Certificate.all(of: certificate.cohort, community: community, in: tx)
        .contains { $0.id == certificate.id }
    }
    return isHere && (person == certificate.person || visit.viewer.may(.staff))
  }

  private func form(
    _ visit: Visit, _ unknown: String?, typed: String, faults: [Fault] = [], status: Int = 200
  ) -> Response {
    let page = VerificationFormPage(
      unknown: unknown, state: FormState(["code": typed], faults: faults), visit: visit)
    return visit.seen(VerificationModel(code: typed, found: nil), status: status, as: page)
  }
}
