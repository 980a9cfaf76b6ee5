import Core
import HTTP
import Sodium
import Web

/// Checking a certificate: for everybody, under a short address that is printed on it.
extension School {
  var verificationEndpoints: [Endpoint] {
    [Endpoint.Place.root, .localized].flatMap { place -> [Endpoint] in
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

  private func ask(_ visit: Visit) throws -> Response {
    guard let typed = visit.form["code"] else { return form(visit, nil, typed: "") }
    guard let code = ShortCode.normalise(typed) else {
      let fault = Fault("code", Message("learning.verify.fault"))
      return form(visit, nil, typed: typed, faults: [fault], status: 422)
    }
    return .redirect(to: visit.learning.verification(of: code))
  }

  private func verify(_ visit: Visit) throws -> Response {
    let typed = String(try visit.text("code").prefix(64))
    let found = try ShortCode.normalise(typed).flatMap { code in
      try visit.read { tx in try Certificate.find(code: code, in: tx) }
    }
    guard let found else { return form(visit, typed, typed: typed, status: 404) }
    let model = VerificationModel(
      code: ShortCode.grouped(found.code), found: VerificationModel.Found(certificate: found))
    return visit.seen(model, as: VerificationPage(certificate: found, visit: visit))
  }

  private func form(
    _ visit: Visit, _ unknown: String?, typed: String, faults: [Fault] = [], status: Int = 200
  ) -> Response {
    let page = VerificationFormPage(
      unknown: unknown, state: FormState(["code": typed], faults: faults), visit: visit)
    return visit.seen(VerificationModel(code: typed, found: nil), status: status, as: page)
  }
}
