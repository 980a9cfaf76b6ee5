import Cpq

/// One connection to PostgreSQL and the names of its prepared statements.
///
/// `@unchecked Sendable` because exactly one `Lane` owns it and lends it under its lock.
@safe final class PostgresConnection: @unchecked Sendable {
  let handle: OpaquePointer
  private var prepared: [String: String] = [:]
  private(set) var changes = 0
  /// What is being copied into a table and was not sent yet.
  var copied: [UInt8] = []

  /// Connects; the address may hold a password and is therefore in no error.
  init(address: String) throws(DatabaseError) {
    guard let opened = unsafe PQconnectdb(address) else {
      throw DatabaseError.refused(state: "53200", message: "out of memory", statement: "connect")
    }
    unsafe handle = opened
    guard unsafe PQstatus(handle) == CONNECTION_OK else { throw lost("connect") }
    try settle()
  }

  deinit { unsafe PQfinish(handle) }

  private static let settings = """
    SET client_encoding = 'UTF8';
    SET client_min_messages = warning;
    SET standard_conforming_strings = on
    """

  /// Whether the line still stands, as far as is known without asking.
  var isConnected: Bool { unsafe PQstatus(handle) == CONNECTION_OK }

  /// Connects again after the server went away; nothing is known of the transaction before.
  func reconnect() throws(DatabaseError) {
    unsafe PQreset(handle)
    prepared = [:]
    guard isConnected else { throw lost("connect") }
    try settle()
  }

  private func settle() throws(DatabaseError) {
    try execute(PostgresConnection.settings)
    guard unsafe String(cString: PQparameterStatus(handle, "server_encoding")) == "UTF8" else {
      throw DatabaseError.refused(
        state: "22021", message: "the database must be encoded as UTF8", statement: "connect")
    }
  }

  /// Runs plain text of our own without values; several statements may stand in it.
  @discardableResult
  func execute(_ text: String) throws(DatabaseError) -> String {
    let result = unsafe try checked(PQexec(handle, text), text)
    defer { unsafe PQclear(result) }
    return unsafe String(cString: PQcmdStatus(result))
  }

  /// Asks for the rows of a statement; libpq has them all before the first is seen, so that
  /// others may run among them.
  func run(_ sql: SQL, _ each: (borrowing Row) throws -> Bool) throws {
    let (text, values) = sql.rendered(for: .postgres)
    let result = unsafe try send(text, PostgresValues(values))
    defer { unsafe PQclear(result) }
    changes = Int(unsafe String(cString: PQcmdTuples(result))) ?? 0
    for row in 0..<(unsafe PQntuples(result)) {
      let here = unsafe PostgresRow(result: result, row: row)
      if try !each(Row(source: .postgres(here))) { return }
    }
  }

  private func send(
    _ text: String, _ values: PostgresValues
  ) throws(DatabaseError) -> OpaquePointer {
    guard PostgresConnection.isWorthPreparing(text) else {
      return unsafe try checked(
        values.withPointers { pointers in
          unsafe PQexecParams(
            handle, text, values.count, values.types, pointers, values.lengths, values.formats, 1)
        }, text)
    }
    let name = try prepare(text, values)
    return unsafe try checked(
      values.withPointers { pointers in
        unsafe PQexecPrepared(
          handle, name, values.count, pointers, values.lengths, values.formats, 1)
      }, text)
  }

  /// What changes the schema or the transaction is said once.
  private static func isWorthPreparing(_ text: String) -> Bool {
    ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains { text.hasPrefix($0) }
  }

  /// The name of the statement; the types of its values are part of what it is.
  private func prepare(_ text: String, _ values: PostgresValues) throws(DatabaseError) -> String {
    let key = text + values.signature
    if let known = prepared[key] { return known }
    // Lists in `IN (…)` make many texts, so what is kept is bounded.
    if prepared.count >= 500 {
      try execute("DEALLOCATE ALL")
      prepared = [:]
    }
    let name = "kurak\(prepared.count)"
    let made = unsafe PQprepare(handle, name, text, values.count, values.types)
    unsafe PQclear(try checked(made, text))
    prepared[key] = name
    return name
  }

  /// The result, when it is one; the caller clears it.
  func checked(
    _ result: OpaquePointer?, _ text: String
  ) throws(DatabaseError) -> OpaquePointer {
    guard let result = unsafe result else { throw lost(text) }
    let status = unsafe PQresultStatus(result)
    if status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY {
      return unsafe result
    }
    defer { unsafe PQclear(result) }
    guard let state = unsafe kurak_pq_state(result).map({ unsafe String(cString: $0) }) else {
      throw lost(text)
    }
    let message = unsafe kurak_pq_message(result).map { unsafe String(cString: $0) } ?? ""
    throw DatabaseError.refused(
      // Errors of this class quote the value.
      state: state, message: state.hasPrefix("22") ? "" : message, statement: text)
  }

  func lost(_ text: String) -> DatabaseError {
    .refused(
      state: "08006", message: unsafe String(cString: PQerrorMessage(handle)), statement: text)
  }
}
