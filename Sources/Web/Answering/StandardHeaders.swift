import Core
import HTTP

/// The headers that every answer carries, whatever its status.
package enum StandardHeaders {
  package static func add(
    to response: inout Response, for request: Request, _ environment: Environment
  ) {
    for (name, value) in fixed where response.headers[name] == nil {
      response.headers.set(name, value)
    }
    if environment.isTLS || request.isSecure {
      response.headers.set("Strict-Transport-Security", "max-age=31536000")
    }
    if response.headers["cache-control"] == nil {
      response.headers.set("Cache-Control", "no-store")
    }
  }

  /// For a page with a script of ours: it may run, ask this site and work offline.
  package static func allowScript(
    in response: inout Response, camera: Bool = false, microphone: Bool = false
  ) {
    // What she chose or recorded is shown to her from her own phone before it is sent.
    let own =
      microphone
      ? policy.replacing("img-src 'self'", with: "img-src 'self' blob:")
        .replacing("media-src 'self'", with: "media-src 'self' blob:") : policy
    response.headers.set(
      "Content-Security-Policy",
      own + "; script-src 'self'; connect-src 'self'; worker-src 'self'")
    guard camera else { return }
    response.headers.set(
      "Permissions-Policy",
      "camera=(self), microphone=(\(microphone ? "self" : "")), geolocation=(), "
        + "interest-cohort=()")
  }

  /// For what somebody else may show in a frame of theirs: it holds nothing of the reader, and
  /// nothing on it can be pressed but a link.
  package static func allowFrames(in response: inout Response) {
    response.headers.set(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors *")
    response.headers.set("Cross-Origin-Resource-Policy", "cross-origin")
  }

  private static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; "
    + "manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'"

  private static let fixed = [
    ("Content-Security-Policy", policy),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
  ]
}
