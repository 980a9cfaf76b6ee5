/// Which names of an archive are taken.
enum ArchivePath {
  /// Neither absolute nor leading out, of sound parts, and not endlessly deep.
  static func isSound(_ path: String, _ limits: ArchiveLimits) -> Bool {
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      scalar.properties.generalCategory != .control && !isDirectionControl(scalar)
        && !"\\:*?\"<>|".unicodeScalars.contains(scalar)
    }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.last == "" { parts.removeLast() }
    return isPlain && !parts.isEmpty && path.utf8.count <= limits.pathBytes
      && parts.count <= limits.depth && parts.allSatisfy { !["", ".", ".."].contains($0) }
  }

  /// Marks that turn the reading direction make a name look like another.
  private static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F: true
    default: false
    }
  }
}
