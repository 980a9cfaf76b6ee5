import Core
import HTTP
import Sodium

/// The proof that a form came from a page of this site, shown to this reader.
package struct FormToken: Sendable {
  private let key: [UInt8]

  package init(key: [UInt8]) { self.key = key }

  package func make(for secret: String) -> String {
    Base32.encode(Digest.blake2b(Array("form\u{0}\(secret)".utf8), size: 20, key: key))
  }

  /// Needs both: the token of this session, and an `Origin` of this very site.
  package func admits(_ request: Request, token: String?, secret: String) -> Bool {
    guard !secret.isEmpty, let token, let origin = request.headers["origin"],
      let host = request.headers["host"]
    else { return false }
    let scheme = request.isSecure ? "https://" : "http://"
    guard origin == scheme + host else { return false }
    return constantTimeEqual(Array(token.utf8), Array(make(for: secret).utf8))
  }
}
