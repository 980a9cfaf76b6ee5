import Core
import HTTP
import Sodium

/// The cookies of this house: one for a session, one for a visit, one for a device.
package struct Cookie: Sendable {
  package static let session = Cookie("kurak")
  package static let visit = Cookie("kurak-visit")
  package static let device = Cookie("kurak-device")

  private let plain: String
  private init(_ name: String) { plain = name }

  /// With TLS the browser itself holds the cookie to this host.
  package func name(isSecure: Bool) -> String { isSecure ? "__Host-\(plain)" : plain }

  package func value(in request: Request, _ environment: Environment) -> String? {
    request.cookie(name(isSecure: environment.isTLS || request.isSecure)).flatMap { value in
      (20...128).contains(value.utf8.count) ? value : nil
    }
  }

  package func set(
    _ value: String, in response: inout Response, for visit: Visit, maxAge: Int? = nil
  ) {
    let isSecure = visit.environment.isTLS || visit.request.isSecure
    var text = "\(name(isSecure: isSecure))=\(value); Path=/; HttpOnly; SameSite=Strict"
    if isSecure { text += "; Secure" }
    if let maxAge { text += "; Max-Age=\(maxAge)" }
    response.headers.add("Set-Cookie", text)
  }
}

/// A visitor's forms are guarded as well: by a secret that lives as long as her visit.
enum VisitCookie {
  static func add(to response: inout Response, _ visit: Visit) {
    guard visit.viewer.person == nil, !visit.endpoint.isSessionless,
      response.headers["content-type"]?.hasPrefix("text/html") == true,
      Cookie.visit.value(in: visit.request, visit.environment) != visit.viewer.secret
    else { return }
    Cookie.visit.set(visit.viewer.secret, in: &response, for: visit)
  }
}

extension Viewer {
  /// The secret of a visit without a session: the one of its cookie, or a new one.
  package static func visitSecret(of request: Request, _ environment: Environment) -> String {
    Cookie.visit.value(in: request, environment) ?? Base32.encode(Random.bytes(20))
  }
}
