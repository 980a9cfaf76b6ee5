/// The one way out of the house: a server that takes its letters and carries them on.
package struct MailRoad: Sendable, Equatable {
  /// How the line to it is closed to others.
  package enum Secrecy: Sendable, Equatable {
    /// TLS before the first word.
    case fromTheStart
    /// TLS after the first words, or no letter at all.
    case demanded
    /// A server on the same machine.
    case sameMachine
  }

  package let host: String
  package let port: UInt16
  package let user: String?
  package let password: String?
  package let secrecy: Secrecy
  /// A file of certificates (PEM): the server's must come from one of these, and from no other.
  package let authority: String?

  /// From `smtp://[user@]host[:port]` or `smtps://…`; nothing where it is neither.
  ///
  /// A password in it is refused: others on the machine see the words of a command.
  package init?(_ address: String, password: String? = nil, authority: String? = nil) {
    let parts = address.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "smtp" || parts[0] == "smtps" else { return nil }
    let place = parts[1].lastIndex(of: "@").map { parts[1][parts[1].index(after: $0)...] }
    let user = parts[1].lastIndex(of: "@").map { String(parts[1][..<$0]) }
    guard let (host, port) = MailRoad.split(place ?? parts[1]) else { return nil }
    if let user, user.isEmpty || user.contains(":") || !HeaderText.isOneLine(user) { return nil }
    self.host = host
    self.user = user
    self.password = password
    self.authority = authority
    let isSecure = parts[0] == "smtps"
    self.port = port ?? (isSecure ? 465 : 587)
    let isHere = ["localhost", "127.0.0.1", "[::1]"].contains(host)
    secrecy = isSecure ? .fromTheStart : isHere ? .sameMachine : .demanded
  }

  private static func split(_ text: Substring) -> (host: String, port: UInt16?)? {
    let colon = text.lastIndex(of: ":").flatMap { text[$0...].contains("]") ? nil : $0 }
    let host = text[..<(colon ?? text.endIndex)]
    let port = colon.map { UInt16(text[text.index(after: $0)...]) }
    if let port, port == nil || port == 0 { return nil }
    let signs = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-[]:")
    guard !host.isEmpty, host.allSatisfy(signs.contains) else { return nil }
    return (String(host), port ?? nil)
  }

  var address: String {
    "\(secrecy == .fromTheStart ? "smtps" : "smtp")://\(host):\(port)"
  }
}
