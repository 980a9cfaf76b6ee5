import Choice
import Core
import Database
import JSON
import Localization

/// A sum of money, exact: whole som here, any decimal in what was published elsewhere.
package struct Amount: Hashable, Sendable, Comparable {
  package let value: Rational

  package init(_ value: Rational) { self.value = value }
  package init(_ som: Int) { value = Rational(som) }

  /// Reads what `stored` writes.
  init?(stored: String) {
    let parts = stored.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let top = Amount.digits(parts[0]),
      let bottom = parts.count == 2 ? Amount.digits(parts[1]) : 1,
      let value = Rational(top, over: bottom)
    else { return nil }
    self.value = value
  }

  /// A whole number, or a fraction in lowest terms: never rounded, however long.
  var stored: String {
    value.denominator == 1
      ? "\(value.numerator)" : "\(value.numerator)/\(value.denominator)"
  }

  private static func digits(_ text: Substring) -> BigInteger? {
    guard !text.isEmpty, text.utf8.count < 10_000 else { return nil }
    var number: BigInteger = 0
    for digit in text.utf8 {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + BigInteger(Int(digit - 48))
    }
    return number
  }

  /// The whole som in it, where it is whole and small enough to be a number.
  package var som: Int? { value.denominator == 1 ? Int("\(value.numerator)") : nil }

  package static func < (one: Amount, other: Amount) -> Bool { one.value < other.value }
}

extension Amount: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .text(stored) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    guard let amount = Amount(stored: try row(index)) else {
      throw DatabaseError.unexpectedValue(index)
    }
    self = amount
  }
}

extension Amount: JSONValue {
  package static var schema: JSONSchema { .string(format: "decimal") }
  package func write(json bytes: inout [UInt8]) { value.description.write(json: &bytes) }
}

/// The money a decision counts in.
package struct Currency: Hashable, Sendable {
  package static let som = Currency("KGS")
  package let code: String

  package init(_ code: String) { self.code = code }
}

extension Currency: SQLBindable, SQLReadable, JSONValue {
  package var sqlValue: SQLValue { .text(code) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    code = try row(index)
  }
  package static var schema: JSONSchema { .string(format: nil) }
  package func write(json bytes: inout [UInt8]) { code.write(json: &bytes) }
}

extension Localizer {
  /// A sum to be read; what has no end as a decimal is cut after the second place.
  func money(_ amount: Amount, _ currency: Currency) -> String {
    if currency == .som, let som = amount.som { return self.som(som) }
    let number = decimal(amount)
    if currency == .som { return self(Message("decisions.som", .text(number))) }
    return "\(number)\u{A0}\(currency.code)"
  }

  private func decimal(_ amount: Amount) -> String {
    if let whole = amount.som { return number(whole) }
    guard let hundredths = Int("\((amount.value * 100).floor)") else {
      return amount.value.description
    }
    return decimal(hundredths, places: 2)
  }
}
