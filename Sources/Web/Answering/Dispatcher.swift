import Compression
import Core
import Database
import HTTP
import JSON
import Localization
import Sodium

/// Leads a request to its row of the table and every refusal to its page.
package struct Dispatcher: Sendable {
  package let table: RouteTable
  package let environment: Environment
  /// Who asks, told by the session or the visit of the request.
  let recognise: @Sendable (Request, Environment) throws -> Viewer

  package init(
    _ endpoints: [Endpoint], environment: Environment,
    recognise: @escaping @Sendable (Request, Environment) throws -> Viewer
  ) {
    table = RouteTable(endpoints)
    self.environment = environment
    self.recognise = recognise
  }

  /// Answers; whatever happens, it answers.
  package func respond(to request: Request) -> Answered {
    let found = table.find(request.method, request.path)
    var answered = Answered(pattern: nil, response: Response(status: 500), defect: nil)
    switch found {
    case .endpoint(let endpoint, let language, let parameters):
      answered = answer(request, endpoint, language, parameters)
      answered.isMeasured = endpoint.isMeasured
    case .wrongMethod(let allowed, let language):
      answered.response = refuse(request, language, .wrongMethod, viewer: viewer(of: request))
      answered.response.headers.set("Allow", allowed.map(\.rawValue).joined(separator: ", "))
    case .nothing(let language):
      answered.response = refuse(request, language, .notFound, viewer: viewer(of: request))
    }
    StandardHeaders.add(to: &answered.response, for: request, environment)
    compress(&answered.response, for: request)
    return answered
  }

  /// The page for what is refused before the table is asked; it touches no session and no file.
  package func respond(refusing request: Request?, because refusal: Refusal) -> Response {
    let request = request ?? Request(.get, "/")
    let language = PathSegments.parse(request.path)?.first.flatMap(Language.init(rawValue:))
    var response = refuse(request, language, refusal, viewer: Viewer())
    StandardHeaders.add(to: &response, for: request, environment)
    return response
  }

  private func answer(
    _ request: Request, _ endpoint: Endpoint, _ asked: Language?, _ parameters: [String: String]
  ) -> Answered {
    let language = asked ?? PreferredLanguage.of(request)
    var viewer = Viewer()
    do {
      viewer = try endpoint.isSessionless ? Viewer() : recognise(request, environment)
      let form = try form(of: request, endpoint, viewer)
      let visit = Visit(
        request: request, endpoint: endpoint, parameters: parameters, viewer: viewer,
        language: language, environment: environment, form: form)
      guard viewer.may(endpoint.access) else { throw denied(viewer) }
      if endpoint.needsCommunity && viewer.community == nil { throw DomainError.notFound }
      var response = try endpoint.handle(visit)
      VisitCookie.add(to: &response, visit)
      return Answered(pattern: endpoint.name, response: response, defect: nil)
    } catch {
      let visit = Visit(
        request: request, endpoint: endpoint, parameters: parameters, viewer: viewer,
        language: language, environment: environment, form: FormData())
      return failed(error, visit)
    }
  }

  private func denied(_ viewer: Viewer) -> DomainError {
    viewer.person == nil ? .signInNeeded : .forbidden
  }

  /// Reads the form and, for a change, asks for its token before anything else looks at it.
  private func form(
    of request: Request, _ endpoint: Endpoint, _ viewer: Viewer
  ) throws -> FormData {
    guard endpoint.method == .post else {
      return FormData(query: request.query) ?? FormData()
    }
    if request.body.count > endpoint.bodyLimit {
      throw DomainError.tooLarge(limit: endpoint.bodyLimit)
    }
    guard let form = FormData(of: request) else { throw Refusal.badRequest }
    guard
      environment.keys.formToken.admits(request, token: form["token"], secret: viewer.secret)
    else { throw Refusal.formExpired }
    return form
  }

  private func failed(_ error: any Error, _ visit: Visit) -> Answered {
    if case DomainError.signInNeeded = error, !visit.request.wantsJSON {
      let back = visit.request.method.isSafe ? visit.request.path : "/\(visit.language.rawValue)"
      let path = visit.path("sign-in", query: [("back", back)])
      return Answered(pattern: visit.endpoint.name, response: .redirect(to: path), defect: nil)
    }
    let refusal = Refusal(error)
    let defect = refusal == .defect ? Int(Random.uniform(below: 900_000)) + 100_000 : nil
    return Answered(
      pattern: visit.endpoint.name, response: refusal.response(to: visit, defect: defect),
      defect: defect.map { "\($0) \(error)" })
  }

  /// A refusal is a page like any other; without the database it is one for a visitor.
  private func viewer(of request: Request) -> Viewer {
    (try? recognise(request, environment)) ?? Viewer()
  }

  private func refuse(
    _ request: Request, _ language: Language?, _ refusal: Refusal, viewer: Viewer
  ) -> Response {
    let endpoint = Endpoint.file("/", for: .anyone) { _ in Response(status: 404) }
    let visit = Visit(
      request: request, endpoint: endpoint, parameters: [:], viewer: viewer,
      language: language ?? PreferredLanguage.of(request), environment: environment,
      form: FormData())
    return refusal.response(to: visit, defect: nil)
  }

  private func compress(_ response: inout Response, for request: Request) {
    guard response.body.count > 800, response.headers["content-encoding"] == nil,
      let type = response.headers["content-type"],
      type.hasPrefix("text/") || type.contains("json") || type.contains("svg")
    else { return }
    if response.headers["vary"] == nil {
      response.headers.set("Vary", "Accept-Encoding, Accept")
    }
    guard request.accepts(encoding: "gzip") else { return }
    response.body = gzip(response.body, level: 5)
    response.headers.set("Content-Encoding", "gzip")
  }
}

/// An answer, and what the log may say of it.
package struct Answered: Sendable {
  /// The shape of the path, never the path: paths hold codes and identifiers.
  package var pattern: String?
  package var response: Response
  package var defect: String?
  /// Whether the length of the answer may be told as well.
  package var isMeasured = true
}

extension Endpoint {
  /// Probes and assets know no session and touch none.
  package var isSessionless: Bool { access == .anyone && place == .root && !needsCommunity }

  package var name: String {
    "\(method.rawValue) \(place == .localized ? "/{language}" : "")\(pattern.text)"
  }
}
