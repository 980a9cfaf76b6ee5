import Core

/// A statement whose interpolations bind; a run-time string is not one.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
  enum Segment: Sendable {
    case text(String)
    case value(SQLValue)
    case token(SchemaToken)
  }

  private(set) var segments: [Segment]

  package init(stringLiteral value: StaticString) { segments = [.text(value.description)] }
  package init(stringInterpolation: StringInterpolation) {
    segments = stringInterpolation.segments
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var segments: [Segment] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      segments.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      segments.append(.text(literal.description))
    }
    package mutating func appendInterpolation(_ value: some SQLBindable) {
      segments.append(.value(value.sqlValue))
    }
    /// An absent value binds NULL.
    package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
      segments.append(.value(value?.sqlValue ?? .null))
    }
    /// A type or clause that each engine spells its own way.
    package mutating func appendInterpolation(_ token: SchemaToken) {
      segments.append(.token(token))
    }
    /// A fragment that was itself written in the source.
    package mutating func appendInterpolation(_ fragment: SQL) {
      segments += fragment.segments
    }
    /// A comma-separated list of bound values, for `IN (…)`; not for `NOT IN`, whose answer to an
    /// empty one differs.
    package mutating func appendInterpolation(list values: [some SQLBindable]) {
      if values.isEmpty { segments.append(.token(.emptyList)) }
      for (index, value) in values.enumerated() {
        if index > 0 { segments.append(.text(", ")) }
        segments.append(.value(value.sqlValue))
      }
    }
    /// The rows of one `VALUES`.
    mutating func appendInterpolation(rows: [SQL]) {
      for (index, row) in rows.enumerated() {
        if index > 0 { segments.append(.text(", ")) }
        segments += row.segments
      }
    }
    /// A table or column named in the source.
    mutating func appendInterpolation(name: String) { segments.append(.text("\"\(name)\"")) }
  }

  package static func + (one: SQL, other: SQL) -> SQL {
    var sum = one
    sum.segments += other.segments
    return sum
  }
}

/// What SQLite and PostgreSQL spell differently.
package enum SchemaToken: Sendable {
  /// A sixteen-byte identifier.
  case id
  case bytes
  case text
  case integer
  case real
  /// A number that the engine counts up, as the primary key.
  case sequence
  /// `CREATE \(.unlogged) TABLE`: what may be gone after a crash and belongs in no archive, such as
  /// counts of failures; SQLite has no such tables.
  case unlogged
  /// The database's clock in milliseconds: one for all its servers.
  case clock
  /// Ends a table: STRICT where the engine has it.
  case strict
  /// Ends a table whose rows lie in the order of their key, so that none tells when it was added.
  case strictByKey
  /// `indexOf(text, part)`: the place of a part, from 1; 0 where it is not.
  case indexOf
  /// A list of no values: nothing is in it.
  case emptyList
  /// `joined(text, separator)`: one text of many rows.
  case joined
}

extension SQL {
  /// The text with a place for each value, and the values.
  func rendered(for dialect: Dialect) -> (text: String, values: [SQLValue]) {
    var text = ""
    var values: [SQLValue] = []
    for segment in segments {
      switch segment {
      case .text(let part): text += part
      case .token(let token): text += dialect.spelling(of: token)
      case .value(let value):
        values.append(value)
        text += dialect.place(values.count)
      }
    }
    return (text, values)
  }
}
