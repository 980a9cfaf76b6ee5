/// What the canonical export says, one after the other: the schema, then each table and its rows.
package enum CanonicalEvent: Sendable, Equatable {
  /// The names of the migrations that were done, in the order of their letters.
  case schema([String])
  case table(String, columns: [String])
  /// The values of a row, in the order of the columns.
  case row([SQLValue])
  /// The end, with the number of all rows.
  case end(rows: Int)
}

/// What an export came to: the same for the same data, whatever engine keeps them.
package struct CanonicalSum: Sendable, Hashable {
  /// SHA-256 of the export's bytes.
  package let fingerprint: [UInt8]
  package let rows: Int
  package let bytes: Int

  package init(fingerprint: [UInt8], rows: Int, bytes: Int) {
    self.fingerprint = fingerprint
    self.rows = rows
    self.bytes = bytes
  }

  /// The fingerprint as people compare it.
  package var text: String {
    fingerprint.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
