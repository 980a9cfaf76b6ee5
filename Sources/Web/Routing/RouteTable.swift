import Core
import HTTP

/// All routes of the house, found by method and path.
package struct RouteTable: Sendable {
  package enum Found: Sendable {
    case endpoint(Endpoint, language: Language?, parameters: [String: String])
    case wrongMethod(allowed: [Method], language: Language?)
    case nothing(language: Language?)
  }

  package let endpoints: [Endpoint]
  /// Endpoints by place and first literal segment, so that a look-up reads few patterns.
  private let index: [String: [Endpoint]]

  package init(_ endpoints: [Endpoint]) {
    self.endpoints = endpoints
    index = Dictionary(grouping: endpoints) { endpoint in
      RouteTable.key(endpoint.place, endpoint.pattern)
    }
  }

  package func find(_ method: Method, _ path: String) -> Found {
    guard let segments = PathSegments.parse(path) else { return .nothing(language: nil) }
    let language = segments.first.flatMap(Language.init(rawValue:))
    let rest = language == nil ? segments[...] : segments.dropFirst()
    let place: Endpoint.Place = language == nil ? .root : .localized
    let candidates =
      (index[RouteTable.key(place, rest.count, rest.first)] ?? [])
      + (rest.isEmpty ? [] : index[RouteTable.key(place, rest.count, nil)] ?? [])
    var allowed: [Method] = []
    for endpoint in candidates {
      guard let parameters = endpoint.pattern.match(rest) else { continue }
      if endpoint.method == method || (method == .head && endpoint.method == .get) {
        return .endpoint(endpoint, language: language, parameters: parameters)
      }
      allowed += endpoint.method == .get ? [.get, .head] : [endpoint.method]
    }
    return allowed.isEmpty
      ? .nothing(language: language) : .wrongMethod(allowed: allowed, language: language)
  }

  /// Whether somebody without an account can look at a page of this address.
  package func hasPage(at path: URLPath) -> Bool {
    guard case .endpoint(let endpoint, _, _) = find(.get, path.text) else { return false }
    return endpoint.access == .anyone && endpoint.answer != nil
  }

  private static func key(_ place: Endpoint.Place, _ pattern: Pattern) -> String {
    var first: String?
    if case .literal(let literal)? = pattern.segments.first { first = literal }
    return key(place, pattern.segments.count, first)
  }

  private static func key(_ place: Endpoint.Place, _ count: Int, _ first: String?) -> String {
    "\(place == .root ? "/" : "l")\(count)\(first ?? "")"
  }
}
