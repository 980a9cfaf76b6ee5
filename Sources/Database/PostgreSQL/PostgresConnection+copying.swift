import Cpq

extension PostgresConnection {
  /// Begins to copy rows into a table; until the end nothing else can be said on this line.
  func beginCopying(_ text: String) throws(DatabaseError) {
    let result = unsafe PQexec(handle, text)
    guard unsafe PQresultStatus(result) == PGRES_COPY_IN else {
      unsafe PQclear(try checked(result, text))
      throw lost(text)
    }
    unsafe PQclear(result)
    // The signature of the binary form, no flags, nothing more in its head.
    copied = Array("PGCOPY\n".utf8) + [0xFF, 13, 10, 0] + [UInt8](repeating: 0, count: 8)
  }

  func copy(_ values: [SQLValue]) throws(DatabaseError) {
    copied.append(bigEndian: UInt16(truncatingIfNeeded: values.count))
    for value in values { copied.append(copied: value) }
    if copied.count >= 1 << 18 { try sendCopied() }
  }

  func endCopying(_ text: String) throws(DatabaseError) {
    copied.append(bigEndian: UInt16.max)
    try sendCopied()
    guard unsafe PQputCopyEnd(handle, nil) == 1 else { throw lost(text) }
    try settleCopying(text)
  }

  /// Ends a copy that is not wanted any more, so that the transaction can be taken back.
  func abandonCopying() {
    copied = []
    unsafe PQputCopyEnd(handle, "abandoned")
    try? settleCopying("COPY")
  }

  private func settleCopying(_ text: String) throws(DatabaseError) {
    var fault: DatabaseError?
    while let result = unsafe PQgetResult(handle) {
      do {
        unsafe PQclear(try checked(result, text))
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
  }

  private func sendCopied() throws(DatabaseError) {
    let status = unsafe copied.withUnsafeBytes { raw in
      unsafe PQputCopyData(
        handle, raw.assumingMemoryBound(to: CChar.self).baseAddress, Int32(raw.count))
    }
    guard status == 1 else { throw lost("COPY") }
    copied.removeAll(keepingCapacity: true)
  }
}

extension [UInt8] {
  /// A value with its length before it, as PostgreSQL's binary copies have it.
  fileprivate mutating func append(copied value: SQLValue) {
    switch value {
    case .null: append(bigEndian: UInt32.max)
    case .integer(let number):
      append(bigEndian: 8 as UInt32)
      append(bigEndian: UInt64(bitPattern: number))
    case .real(let number):
      append(bigEndian: 8 as UInt32)
      append(bigEndian: number.bitPattern)
    case .text(let text):
      append(bigEndian: UInt32(clamping: text.utf8.count))
      append(contentsOf: text.utf8)
    case .blob(let bytes):
      append(bigEndian: UInt32(clamping: bytes.count))
      append(contentsOf: bytes)
    }
  }
}
