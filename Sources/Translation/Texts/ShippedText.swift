import Core

/// A file that ships with the program and speaks one language.
package struct ShippedText: Sendable, Hashable {
  /// From the root of the project: `Locales/school.ky`, `Content/rights/alimony/ky.md`.
  package let path: String
  package let language: Language

  /// Nothing where the name of the file tells no language.
  package init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".")
    guard let language = parts.compactMap({ Language(rawValue: String($0)) }).last else {
      return nil
    }
    self.path = path
    self.language = language
  }

  /// Whether its lines are messages with a key; else they are what stands in a text.
  package var hasKeys: Bool { path.hasPrefix("Locales/") }

  /// The same file in another language.
  package func sibling(in other: Language) -> ShippedText? {
    let folders = path.split(separator: "/").dropLast()
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let parts = name.split(separator: ".").map(String.init)
    guard let place = parts.lastIndex(of: language.rawValue) else { return nil }
    var renamed = parts
    renamed[place] = other.rawValue
    return ShippedText(
      path: (folders + [renamed.joined(separator: ".")[...]]).joined(separator: "/"))
  }
}
