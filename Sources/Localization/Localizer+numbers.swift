import Core

extension Localizer {
  /// `12 500`, with NO-BREAK SPACE between the groups.
  package func number(_ value: Int) -> String { Numerals.grouped(Int64(value)) }

  /// A number of hundredths, thousandths … with a decimal comma: `decimal(4175, places: 2)`
  /// is `41,75`.
  package func decimal(_ value: Int, places: Int) -> String {
    Numerals.decimal(Int64(value), places: places)
  }

  /// `42 %`, or as the language sets it.
  package func percent(_ value: Int) -> String { self(Message("core.percent", .number(value))) }

  /// A sum of money: `12 500 сом`.
  package func som(_ value: Int) -> String { self(Message("core.som", .number(value))) }

  /// A sum that names the country's money, to be said once where Uzbek soʻm could be meant.
  package func kyrgyzSom(_ value: Int) -> String {
    self(Message("core.som.kyrgyz", .number(value)))
  }
}
