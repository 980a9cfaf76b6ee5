import Core
import Database
import HTTP
import JSON
import Localization

/// Every way to say no, each with its status and a page that says what to do.
package enum Refusal: Error, Equatable {
  case notFound, forbidden, signInNeeded, badRequest, formExpired, wrongMethod, busy, defect
  /// The disk is full or may not be written: what is there can still be read.
  case noStorage
  case invalid([Fault])
  case rule(Message)
  case tooFast(seconds: Int)
  case tooLarge(limit: Int)

  package init(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self = refusal
    case DomainError.notFound: self = .notFound
    case DomainError.forbidden: self = .forbidden
    case DomainError.signInNeeded: self = .signInNeeded
    case DomainError.invalid(let faults): self = .invalid(faults)
    case DomainError.rule(let message): self = .rule(message)
    case DomainError.tooFast(let seconds): self = .tooFast(seconds: seconds)
    case DomainError.tooLarge(let limit): self = .tooLarge(limit: limit)
    case let error as DatabaseError where error.isBusy: self = .busy
    case let error as DatabaseError where error.isDiskRefusal: self = .noStorage
    default: self = .defect
    }
  }

  var status: Int {
    switch self {
    case .notFound: 404
    case .forbidden, .formExpired: 403
    case .signInNeeded: 401
    case .badRequest: 400
    case .wrongMethod: 405
    case .busy: 503
    case .noStorage: 507
    case .defect: 500
    case .invalid: 422
    case .rule: 409
    case .tooFast: 429
    case .tooLarge: 413
    }
  }

  private var key: String {
    switch self {
    case .notFound: "not-found"
    case .forbidden, .signInNeeded: "forbidden"
    case .badRequest, .invalid, .rule: "bad-request"
    case .formExpired: "form-expired"
    case .wrongMethod: "wrong-method"
    case .busy: "busy"
    case .noStorage: "no-storage"
    case .defect: "defect"
    case .tooFast: "too-fast-page"
    case .tooLarge: "too-large"
    }
  }

  /// What it says on the page of a form, where the rest of the page stays.
  var message: Message { text(defect: nil) }

  private func text(defect: Int?) -> Message {
    let key = "web.error.\(key).text"
    return switch self {
    case .rule(let message): message
    case .invalid(let faults): faults.first?.message ?? Message(key)
    case .tooFast(let seconds): Message(key, .number(seconds))
    case .tooLarge(let limit): Message(key, .number(limit >> 10))
    case .defect: Message(key, .text(String(defect ?? 0)))
    default: Message(key)
    }
  }

  func response(to visit: Visit, defect: Int?) -> Response {
    let title = visit.words(Message("web.error.\(key).title"))
    let text = visit.words(text(defect: defect))
    var response: Response
    if visit.request.wantsJSON {
      let problem = ProblemModel(
        title: title, status: status, detail: text, faults: faults(in: visit))
      response = Response(status: status, .problem, problem.jsonBytes)
    } else {
      response = visit.show(RefusalPage(title: title, text: text, visit: visit), status: status)
    }
    if case .tooFast(let seconds) = self { response.headers.set("Retry-After", String(seconds)) }
    if self == .busy { response.headers.set("Retry-After", "2") }
    return response
  }

  private func faults(in visit: Visit) -> [ProblemModel.Field] {
    guard case .invalid(let faults) = self else { return [] }
    return faults.map { .init(field: $0.field, detail: visit.words($0.message)) }
  }
}

/// A refusal for programs (RFC 9457).
struct ProblemModel: JSONModel {
  struct Field: JSONModel {
    var field: String
    var detail: String
    static let fields: [JSONField<Self>] = [
      .init("field") { $0.field }, .init("detail") { $0.detail },
    ]
  }

  var title: String
  var status: Int
  var detail: String
  var faults: [Field]

  static let fields: [JSONField<Self>] = [
    .init("title") { $0.title }, .init("status") { $0.status }, .init("detail") { $0.detail },
    .init("faults") { $0.faults },
  ]
}
