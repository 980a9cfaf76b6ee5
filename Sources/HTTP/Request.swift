import Core

/// One whole request, body included; never a part of one.
package struct Request: Sendable {
  package var method: Method
  /// The path as sent, percent-encoded, without the query.
  package var path: String
  /// The query as sent, without the question mark.
  package var query: String
  package var headers: Headers
  package var body: [UInt8]
  /// The peer's address; used for rate limits, never written to the log.
  package var remoteAddress: String
  /// Whether the connection itself, or the named proxy, speaks TLS.
  package var isSecure: Bool

  package init(
    _ method: Method, _ target: String, headers: Headers = [:], body: [UInt8] = [],
    remoteAddress: String = "127.0.0.1", isSecure: Bool = false
  ) {
    self.method = method
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts.first.map(String.init) ?? "/"
    query = parts.count > 1 ? String(parts[1]) : ""
    self.headers = headers
    self.body = body
    self.remoteAddress = remoteAddress
    self.isSecure = isSecure
  }
}

extension Request {
  /// The value of a cookie.
  package func cookie(_ name: String) -> String? {
    for value in headers.all("cookie") {
      for pair in value.split(separator: ";") {
        let trimmed = pair.drop { $0 == " " }
        if trimmed.hasPrefix(name), trimmed.dropFirst(name.count).first == "=" {
          return String(trimmed.dropFirst(name.count + 1))
        }
      }
    }
    return nil
  }

  /// Whether an encoding such as `gzip` may be used; `q=0` says that it may not.
  package func accepts(encoding: String) -> Bool {
    headers.all("accept-encoding").contains { value in
      value.split(separator: ",").contains { part in
        let words = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
        guard words.first == encoding else { return false }
        let weight = words.dropFirst().first { $0.hasPrefix("q=") }
        return weight.map { Double($0.dropFirst(2)) ?? 0 > 0 } ?? true
      }
    }
  }

  /// Whether the reader asked for JSON rather than for a page.
  package var wantsJSON: Bool {
    guard let accept = headers["accept"] else { return false }
    return accept.contains("application/json") && !accept.contains("text/html")
  }
}
