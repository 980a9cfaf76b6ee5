/// Walks over the rows of a comma-separated file (RFC 4180) without making texts of it.
struct CSVScanner {
  /// A field as it lies in the file, without the quotes around it.
  struct Field {
    var bytes: Range<Int>
    var hasQuotes = false
  }

  private let file: UnsafeBufferPointer<UInt8>
  private var next: Int
  /// The number of the row read last; the header is row 1.
  private(set) var row = 0
  /// Whether the file ended inside quotes.
  private(set) var isCut = false

  init(_ file: UnsafeBufferPointer<UInt8>) {
    self.file = file
    let hasMark = file.count >= 3 && file[0] == 0xef && file[1] == 0xbb && file[2] == 0xbf
    next = hasMark ? 3 : 0
  }

  /// Reads the next row that is not empty into `fields`; false at the end.
  mutating func read(into fields: inout [Field]) -> Bool {
    while next < file.count {
      fields.removeAll(keepingCapacity: true)
      row += 1
      while field(into: &fields) {}
      if fields.count > 1 || fields.first.map({ !$0.bytes.isEmpty }) == true { return true }
    }
    return false
  }

  /// Reads a field; true where another follows in the row.
  private mutating func field(into fields: inout [Field]) -> Bool {
    if next < file.count, file[next] == 0x22 { return quoted(into: &fields) }
    let start = next
    while next < file.count {
      let byte = file[next]
      if byte == 0x2c || byte == 0x0a { break }
      next += 1
    }
    let end = next > start && next < file.count && file[next] == 0x0a && file[next - 1] == 0x0d
    fields.append(Field(bytes: start..<(end ? next - 1 : next)))
    return pass()
  }

  private mutating func quoted(into fields: inout [Field]) -> Bool {
    next += 1
    let start = next
    while true {
      while next < file.count, file[next] != 0x22 { next += 1 }
      guard next < file.count else {
        isCut = true
        break
      }
      guard next + 1 < file.count, file[next + 1] == 0x22 else { break }
      next += 2
    }
    fields.append(Field(bytes: start..<min(next, file.count), hasQuotes: true))
    while next < file.count, file[next] != 0x2c, file[next] != 0x0a { next += 1 }
    return pass()
  }

  private mutating func pass() -> Bool {
    guard next < file.count else { return false }
    next += 1
    return file[next - 1] == 0x2c
  }

  /// The bytes of a field; doubled quotes within stay doubled.
  func bytes(_ field: Field) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: file[field.bytes])
  }

  /// The text of a field.
  func text(_ field: Field) -> String {
    let bytes = bytes(field)
    guard field.hasQuotes else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    var isSecond = false
    for byte in bytes {
      isSecond = byte == 0x22 && !isSecond
      if !isSecond { plain.append(byte) }
    }
    // The first of two quotes was left out, the second taken.
    return String(decoding: plain, as: UTF8.self)
  }
}
