import Csqlite

/// One connection to SQLite and its prepared statements.
///
/// `@unchecked Sendable` because exactly one `Lane` owns it and lends it under its lock.
@safe final class SQLiteConnection: @unchecked Sendable {
  let handle: OpaquePointer
  private var prepared: [String: OpaquePointer] = unsafe [:]

  /// One that keeps the log does not move it into the file, though it closes last.
  init(path: String, isReader: Bool, keepsLog: Bool = false) throws(DatabaseError) {
    var opened: OpaquePointer?
    let flags =
      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE | (isReader ? 0 : SQLITE_OPEN_CREATE)
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let handle = unsafe opened else {
      let message = unsafe String(cString: sqlite3_errstr(code))
      if let opened = unsafe opened { unsafe sqlite3_close_v2(opened) }
      throw DatabaseError.engine(code: code, message: message, statement: "open")
    }
    unsafe self.handle = handle
    unsafe sqlite3_extended_result_codes(handle, 1)
    unsafe sqlite3_busy_timeout(handle, 5000)
    _ = unsafe kurak_db_defensive(handle)
    if keepsLog { _ = unsafe kurak_db_keep_log_on_close(handle) }
    for setting in SQLiteConnection.settings + (isReader ? SQLiteConnection.readerSettings : []) {
      try execute(setting)
    }
  }

  deinit {
    unsafe prepared.values.forEach { _ = unsafe sqlite3_finalize($0) }
    unsafe sqlite3_close_v2(handle)
  }

  private static let settings = [
    "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF", "PRAGMA secure_delete = ON", "PRAGMA mmap_size = 0",
    "PRAGMA cache_size = -16000",
  ]

  // The writer alone checkpoints: SQLite before 3.51.3 can lose the WAL's reset otherwise.
  private static let readerSettings = ["PRAGMA query_only = ON", "PRAGMA wal_autocheckpoint = 0"]

  /// Runs plain text of our own without values.
  func execute(_ text: String) throws(DatabaseError) {
    let code = unsafe sqlite3_exec(handle, text, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(text) }
  }

  /// Steps through the rows of a statement.
  func run(
    _ sql: SQL, _ each: (borrowing Row) throws -> Bool
  ) throws {
    let (text, values) = sql.rendered(for: .sqlite)
    let statement = unsafe try prepare(text)
    defer { unsafe release(statement, text) }
    for (index, value) in values.enumerated() {
      unsafe try bind(value, at: Int32(index + 1), of: statement, text)
    }
    while true {
      switch unsafe sqlite3_step(statement) {
      case SQLITE_ROW:
        let here = unsafe SQLiteRow(statement: statement)
        if try !each(Row(source: .sqlite(here))) { return }
      case SQLITE_DONE: return
      default: throw error(text)
      }
    }
  }

  /// Whether a transaction is open.
  var isWriting: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  var changes: Int { Int(unsafe sqlite3_changes64(handle)) }

  /// A statement that nobody is stepping through: the same text may run within its own rows.
  func prepare(_ text: String) throws(DatabaseError) -> OpaquePointer {
    if let known = unsafe prepared[text], unsafe sqlite3_stmt_busy(known) == 0 {
      return unsafe known
    }
    var made: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
    guard code == SQLITE_OK, let statement = unsafe made else { throw error(text) }
    if unsafe prepared.count >= 500 { forgetIdle() }
    if unsafe prepared[text] == nil { unsafe prepared[text] = statement }
    return unsafe statement
  }

  func release(_ statement: OpaquePointer, _ text: String) {
    unsafe sqlite3_reset(statement)
    unsafe sqlite3_clear_bindings(statement)
    if unsafe prepared[text] != statement { unsafe sqlite3_finalize(statement) }
  }

  /// Lists in `IN (…)` make many texts, so what is kept is bounded; what is being stepped through
  /// further out stays.
  private func forgetIdle() {
    for (text, statement) in unsafe prepared where unsafe sqlite3_stmt_busy(statement) == 0 {
      unsafe sqlite3_finalize(statement)
      unsafe prepared[text] = nil
    }
  }

  func bind(
    _ value: SQLValue, at index: Int32, of statement: OpaquePointer, _ text: String
  ) throws(DatabaseError) {
    let code: Int32 =
      switch value {
      case .null: unsafe sqlite3_bind_null(statement, index)
      case .integer(let number): unsafe sqlite3_bind_int64(statement, index, number)
      case .real(let number): unsafe sqlite3_bind_double(statement, index, number)
      case .text(var string):
        string.withUTF8 { bytes in
          unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
            unsafe characters.baseAddress == nil
              ? kurak_bind_text(statement, index, "", 0)
              : kurak_bind_text(
                statement, index, characters.baseAddress, Int32(clamping: characters.count))
          }
        }
      case .blob(let bytes):
        unsafe bytes.withUnsafeBytes { raw in
          unsafe kurak_bind_blob(statement, index, raw.baseAddress, Int32(clamping: raw.count))
        }
      }
    guard code == SQLITE_OK else { throw error(text) }
  }

  func error(_ text: String) -> DatabaseError {
    .engine(
      code: unsafe sqlite3_extended_errcode(handle),
      message: unsafe String(cString: sqlite3_errmsg(handle)), statement: text)
  }
}
