/// A path cut into its decoded segments.
package enum PathSegments {
  /// `nil` for whatever could be read two ways: `..`, encoded slashes, NUL, broken UTF-8.
  ///
  /// A trailing slash counts as absent.
  package static func parse(_ path: String) -> [String]? {
    guard path.utf8.first == 47, path.utf8.count <= 2048 else { return nil }
    var parts = path.utf8.dropFirst().split(
      separator: 47, omittingEmptySubsequences: false
    ).map { Array($0)[...] }
    if parts.last?.isEmpty == true { parts.removeLast() }
    var segments: [String] = []
    for part in parts {
      guard let segment = PercentCoding.decode(bytes: part, plusIsSpace: false),
        !segment.isEmpty, segment != ".", segment != "..",
        !segment.utf8.contains(where: { $0 == 47 || $0 == 92 || $0 < 32 })
      else { return nil }
      segments.append(segment)
    }
    return segments
  }
}
