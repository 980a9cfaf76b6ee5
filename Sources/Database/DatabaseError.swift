/// What went wrong in the engine; bound values are never part of it.
package enum DatabaseError: Error, Sendable, Equatable {
  case engine(code: Int32, message: String, statement: String)
  /// PostgreSQL refused, by its five signs of SQLSTATE.
  case refused(state: String, message: String, statement: String)
  case unexpectedNull(Int32)
  case unexpectedValue(Int32)
  /// Another process holds this data directory.
  case inUse(path: String)
  /// The schema is newer than this program.
  case newerSchema(migration: String)

  /// A constraint of the schema refused the write.
  package var isConstraint: Bool {
    switch self {
    case .engine(let code, _, _): code & 0xFF == 19
    // Class 22 is a value out of bounds; 42804 a value of another type.
    case .refused(let state, _, _):
      state.hasPrefix("23") || state.hasPrefix("22") || state == "42804"
    default: false
    }
  }

  /// The disk is full or may not be written.
  package var isDiskRefusal: Bool {
    switch self {
    case .engine(let code, _, _): [13, 8, 10].contains(code & 0xFF)
    case .refused(let state, _, _): ["53100", "58030", "25006"].contains(state)
    default: false
    }
  }

  /// Others hold what is needed longer than we wait, or the engine is away: later it may do.
  package var isBusy: Bool {
    switch self {
    case .engine(let code, _, _): [5, 6].contains(code & 0xFF)
    case .refused(let state, _, _):
      isOvertaken || ["53300", "55P03"].contains(state) || state.hasPrefix("08")
        || state.hasPrefix("57P")
    default: false
    }
  }

  /// The line to the engine broke: what was being committed may be written or not.
  var isLost: Bool {
    if case .refused(let state, _, _) = self {
      state.hasPrefix("08") || state.hasPrefix("57P")
    } else {
      false
    }
  }

  /// Another transaction came first: the same one, begun again, may succeed.
  var isOvertaken: Bool {
    if case .refused(let state, _, _) = self {
      ["40001", "40P01"].contains(state)
    } else {
      false
    }
  }
}
