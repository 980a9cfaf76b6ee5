import Cpq

extension PostgresConnection {
  /// Whether a transaction is open, be it one that had an error within.
  var isWriting: Bool {
    let status = unsafe PQtransactionStatus(handle)
    return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN
  }

  /// Begins; a line that broke while it was idle is made again first, for nothing was done on it.
  func begin(_ text: String) throws(DatabaseError) {
    if !isConnected { try reconnect() }
    do {
      try execute(text)
    } catch {
      guard !isConnected else { throw error }
      try reconnect()
      try execute(text)
    }
  }

  /// Commits; PostgreSQL rolls back without a word what had an error within.
  func commit() throws(DatabaseError) {
    guard try execute("COMMIT") == "COMMIT" else {
      throw DatabaseError.refused(
        state: "25P02", message: "an error within was passed over", statement: "COMMIT")
    }
  }
}
