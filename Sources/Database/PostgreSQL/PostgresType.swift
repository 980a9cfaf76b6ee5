import Cpq

/// The number by which PostgreSQL knows a type; those built in never change.
struct PostgresType: RawRepresentable, Equatable {
  let rawValue: Oid

  static let bool = PostgresType(rawValue: 16)
  static let bytea = PostgresType(rawValue: 17)
  static let int8 = PostgresType(rawValue: 20)
  static let int2 = PostgresType(rawValue: 21)
  static let int4 = PostgresType(rawValue: 23)
  static let text = PostgresType(rawValue: 25)
  static let float4 = PostgresType(rawValue: 700)
  static let float8 = PostgresType(rawValue: 701)
  static let numeric = PostgresType(rawValue: 1700)
  /// Left to the engine: what a null is to be.
  static let inferred = PostgresType(rawValue: 0)

  /// Whether its binary form is the text itself: char, name, text, unknown, bpchar, varchar.
  var isText: Bool { [18, 19, 25, 705, 1042, 1043].contains(rawValue) }

  init(rawValue: Oid) { self.rawValue = rawValue }

  init(_ value: SQLValue) {
    self =
      switch value {
      case .null: .inferred
      case .integer: .int8
      case .real: .float8
      case .text: .text
      case .blob: .bytea
      }
  }
}
