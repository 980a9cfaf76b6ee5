/// What went wrong in the engine; bound values are never part of it.
package enum DatabaseError: Error, Sendable, Equatable {
  case engine(code: Int32, message: String, statement: String)
  case unexpectedNull(Int32)
  case unexpectedValue(Int32)
  /// Another process holds this data directory.
  case inUse(path: String)
  /// The schema is newer than this program.
  case newerSchema(migration: String)

  /// A constraint of the schema refused the write.
  package var isConstraint: Bool {
    if case .engine(let code, _, _) = self { code & 0xFF == 19 } else { false }
  }

  /// The disk is full or may not be written.
  package var isDiskRefusal: Bool {
    if case .engine(let code, _, _) = self { [13, 8, 10].contains(code & 0xFF) } else { false }
  }
}
