/// Reads the bytes of an export to its end and hands on what it says.
package func readCanonical(
  from source: ByteSource, _ take: (CanonicalEvent) throws -> Void
) throws {
  guard try source.take(CanonicalCoding.beginning.count) == CanonicalCoding.beginning else {
    throw CanonicalFault.unreadable
  }
  var columns = 0
  var rows = 0
  while true {
    switch try source.byte() {
    case CanonicalCoding.Mark.schema: try take(.schema(try source.texts()))
    case CanonicalCoding.Mark.table:
      let name = try source.text()
      let names = try source.texts()
      columns = names.count
      try take(.table(name, columns: names))
    case CanonicalCoding.Mark.row:
      rows += 1
      try take(.row(try (0..<columns).map { _ in try source.value() }))
    case CanonicalCoding.Mark.end:
      guard try source.number64() == UInt64(rows) else { throw CanonicalFault.unreadable }
      try take(.end(rows: rows))
      return
    default: throw CanonicalFault.unreadable
    }
  }
}

extension ByteSource {
  fileprivate func texts() throws -> [String] { try (0..<number32()).map { _ in try text() } }

  fileprivate func value() throws -> SQLValue {
    switch try byte() {
    case CanonicalCoding.Kind.null: .null
    case CanonicalCoding.Kind.integer: .integer(Int64(bitPattern: try number64()))
    case CanonicalCoding.Kind.real: .real(Double(bitPattern: try number64()))
    case CanonicalCoding.Kind.text: .text(try text())
    case CanonicalCoding.Kind.blob: .blob(try take(try number32()))
    default: throw CanonicalFault.unreadable
    }
  }
}
