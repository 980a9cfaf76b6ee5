/// A day of the calendar, counted from 1 January 1970.
package struct Day: Hashable, Sendable, Comparable {
  package let number: Int

  package init(number: Int) { self.number = min(max(number, -719_162), 2_932_896) }

  /// Refuses days that no calendar has.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Howard Hinnant's days_from_civil: years counted from March.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civil = month < 10 ? month + 3 : month - 9
    return (
      yearOfEra + era * 400 + (civil <= 2 ? 1 : 0), civil, dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// 0 is Monday.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  package func advanced(by days: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(days)
    return Day(number: overflow ? (days < 0 ? .min : .max) : sum)
  }

  package static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day {
  /// Reads `2026-12-05` (what a browser sends) and `5.12.2026` (what people type).
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 10 else { return nil }
    let dashed = text.split(separator: "-", omittingEmptySubsequences: false).map(Day.digits)
    let dotted = text.split(separator: ".", omittingEmptySubsequences: false).map(Day.digits)
    if dashed.count == 3, let year = dashed[0], let month = dashed[1], let day = dashed[2] {
      self.init(year: year, month: month, day: day)
    } else if dotted.count == 3, let day = dotted[0], let month = dotted[1], let year = dotted[2] {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  /// `Int` alone would also take a sign.
  private static func digits(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { 48...57 ~= $0 } ? Int(text) : nil
  }

  /// `2026-12-05`, for storage and for `<input type="date">`.
  package var iso: String {
    let parts = parts
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }

  /// `05.12.2026`, as papers in the country write it in every language.
  package var dotted: String {
    let parts = parts
    return "\(padded(parts.day, 2)).\(padded(parts.month, 2)).\(padded(parts.year, 4))"
  }
}

/// A number with leading zeros.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
