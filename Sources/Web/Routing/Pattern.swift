import Core

/// The shape of a path: `/cohorts/{cohort}/meetings`.
package struct Pattern: Sendable, Hashable {
  package enum Segment: Sendable, Hashable {
    case literal(String)
    case parameter(String)
  }

  package let text: String
  package let segments: [Segment]

  /// Rooms write it with the first slash and without: it is the same shape.
  package init(_ text: StaticString) {
    let parts = text.description.split(separator: "/")
    self.text = "/" + parts.joined(separator: "/")
    segments = parts.map { part in
      part.first == "{" ? .parameter(String(part.dropFirst().dropLast())) : .literal(String(part))
    }
  }

  /// The values of the parameters, if the path has this shape.
  package func match(_ path: ArraySlice<String>) -> [String: String]? {
    guard path.count == segments.count else { return nil }
    var values: [String: String] = [:]
    for (segment, part) in zip(segments, path) {
      switch segment {
      case .literal(let literal): if literal != part { return nil }
      case .parameter(let name): values[name] = part
      }
    }
    return values
  }

  package var parameters: [String] {
    segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }
}
