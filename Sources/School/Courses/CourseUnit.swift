import Core

/// Some lessons of a course under a title of their own: it reaches to the first lesson of the next.
package struct CourseUnit: Sendable, Hashable {
  package let title: Translated
  /// The folder of the lesson with which it begins.
  package let first: String

  package init(title: Translated, first: String) {
    self.title = title
    self.first = first
  }

  /// `unit.1.first`, `unit.1.title.ky`.
  static func isKey(_ key: String) -> Bool {
    let parts = key.split(separator: ".")
    guard parts.count >= 3, parts[0] == "unit", Int(parts[1]) != nil else { return false }
    return parts.count == 3
      ? parts[2] == "first"
      : parts.count == 4 && parts[2] == "title" && Language(rawValue: String(parts[3])) != nil
  }
}
