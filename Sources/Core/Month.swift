/// A month of a year: as exactly as anybody remembers when a law was last looked at.
package struct Month: Sendable, Hashable {
  package let year: Int
  package let month: Int

  /// Reads `2026-11`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), year >= 1900, 1...12 ~= month
    else { return nil }
    self.year = year
    self.month = month
  }

  package init(_ day: Day) {
    (year, month) = (day.parts.year, day.parts.month)
  }

  /// Whether a check in this month is so old that whoever reads must be told: more than a year.
  package func isLongAgo(in now: Month) -> Bool {
    (now.year - year) * 12 + now.month - month > 12
  }

  /// `11.2026`, as papers write it in every language.
  package var dotted: String { "\(padded(month, 2)).\(year)" }
  package var iso: String { "\(year)-\(padded(month, 2))" }
}
