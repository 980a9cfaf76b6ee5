import Core
import HTTP

/// The best of our languages for a browser that asked for none by its path.
package enum PreferredLanguage {
  package static func of(_ request: Request) -> Language {
    var best: (language: Language, weight: Double)?
    for part in (request.headers["accept-language"] ?? "").split(separator: ",").prefix(20) {
      let pieces = part.split(separator: ";")
      guard let tag = pieces.first?.drop(while: { $0 == " " }),
        let language = Language(rawValue: String(tag.prefix(2)).lowercased())
      else { continue }
      let quality = pieces.dropFirst().first
      // A quality nobody can read counts for nothing; none at all counts whole.
      let weight = quality.map { Double($0.drop { $0 != "=" }.dropFirst()) ?? 0 } ?? 1
      if weight > (best?.weight ?? 0) { best = (language, weight) }
    }
    return best?.language ?? .ky
  }
}
