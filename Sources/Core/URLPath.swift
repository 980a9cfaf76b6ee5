/// A path within this site, always starting with `/` and percent-encoded.
///
/// Links take a `URLPath` and never a string, so that no user text becomes an address.
package struct URLPath: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ segments: [String], query: [(String, String)] = []) {
    var text = "/" + segments.map(URLPath.encode).joined(separator: "/")
    if !query.isEmpty {
      text += "?"
      text += query.map { "\(URLPath.encode($0))=\(URLPath.encode($1))" }.joined(separator: "&")
    }
    self.text = text
  }

  private init(raw: String) { text = raw }

  /// A path written in the source, such as `/health`.
  package init(_ literal: StaticString) { text = literal.description }

  /// Keeps the path and appends a fragment, such as `#row-7`.
  package func fragment(_ name: String) -> URLPath {
    URLPath(raw: text + "#" + URLPath.encode(name))
  }

  /// A place below this one, which has no query.
  package func appending(_ segments: String...) -> URLPath {
    URLPath(raw: text + segments.map { "/" + URLPath.encode($0) }.joined())
  }

  /// A way back that came from outside: taken only when it stays on this site.
  package init?(returning text: String) {
    let units = Array(text.utf8)
    guard units.first == 47, units.count < 2048 else { return nil }
    guard units.count < 2 || (units[1] != 47 && units[1] != 92) else { return nil }
    guard units.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 92 && $0 != 34 && $0 != 60 }) else {
      return nil
    }
    self.text = text
  }

  package var description: String { text }

  /// Percent-encodes all but the unreserved characters of RFC 3986.
  package static func encode(_ text: String) -> String {
    let plain = text.utf8.allSatisfy(isUnreserved)
    if plain { return text }
    var bytes: [UInt8] = []
    for unit in text.utf8 {
      if isUnreserved(unit) {
        bytes.append(unit)
      } else {
        bytes += [37, hexDigit(unit >> 4), hexDigit(unit & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ unit: UInt8) -> Bool {
    switch unit {
    case 48...57, 65...90, 97...122, 45, 46, 95, 126: true
    default: false
    }
  }

  private static func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? 48 + nibble : 55 + nibble
  }
}
