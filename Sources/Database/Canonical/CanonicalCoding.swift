/// The bytes of the canonical export; `Docs/backup.md` describes them.
enum CanonicalCoding {
  static let beginning = Array("kurak data 1\n".utf8)

  enum Mark {
    static let schema = UInt8(ascii: "S")
    static let table = UInt8(ascii: "T")
    static let row = UInt8(ascii: "R")
    static let end = UInt8(ascii: "Z")
  }

  enum Kind {
    static let null: UInt8 = 0
    static let integer: UInt8 = 1
    static let real: UInt8 = 2
    static let text: UInt8 = 3
    static let blob: UInt8 = 4
  }
}

extension [UInt8] {
  mutating func append(canonical event: CanonicalEvent) {
    switch event {
    case .schema(let names):
      append(contentsOf: CanonicalCoding.beginning)
      append(CanonicalCoding.Mark.schema)
      append(canonical: names)
    case .table(let name, let columns):
      append(CanonicalCoding.Mark.table)
      append(measured: name)
      append(canonical: columns)
    case .row(let values):
      append(CanonicalCoding.Mark.row)
      for value in values { append(canonical: value) }
    case .end(let rows):
      append(CanonicalCoding.Mark.end)
      append(bigEndian: UInt64(clamping: rows))
    }
  }

  private mutating func append(canonical texts: [String]) {
    append(bigEndian: UInt32(clamping: texts.count))
    for text in texts { append(measured: text) }
  }

  private mutating func append(canonical value: SQLValue) {
    switch value {
    case .null: append(CanonicalCoding.Kind.null)
    case .integer(let number):
      append(CanonicalCoding.Kind.integer)
      append(bigEndian: UInt64(bitPattern: number))
    case .real(let number):
      append(CanonicalCoding.Kind.real)
      // SQLite keeps whole reals as integers, and those know no zero below zero.
      append(bigEndian: (number == 0 ? 0 : number).bitPattern)
    case .text(let text):
      append(CanonicalCoding.Kind.text)
      append(measured: text)
    case .blob(let bytes):
      append(CanonicalCoding.Kind.blob)
      append(bigEndian: UInt32(clamping: bytes.count))
      append(contentsOf: bytes)
    }
  }
}
