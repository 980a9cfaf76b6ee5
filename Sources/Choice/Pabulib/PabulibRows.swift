/// Goes through the rows of a `.pb` file: cells between semicolons, quoted where need be.
struct PabulibRows {
  static let longestCell = 100_000

  private let bytes: [UInt8]
  private var position = 0
  private var nextLine = 1
  /// The line on which the current row starts.
  private(set) var line = 1
  /// Whether the last row read ended with a line break.
  private(set) var endedWithBreak = true
  private var text: [UInt8] = []
  private var ends: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// How many cells the current row has.
  var count: Int { ends.count }

  /// A cell of the current row without the blanks around it; empty beyond the last.
  subscript(place: Int) -> ArraySlice<UInt8> {
    guard place < ends.count else { return [] }
    return text[(place > 0 ? ends[place - 1] : 0)..<ends[place]].trimmed
  }

  /// Moves on to the next row that is not empty.
  mutating func next() throws(PabulibError) -> Bool {
    while position < bytes.count {
      try readRow()
      if ends.count > 1 || !self[0].isEmpty { return true }
    }
    return false
  }

  private mutating func readRow() throws(PabulibError) {
    line = nextLine
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    var start = 0
    endedWithBreak = false
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: ";"):
        ends.append(text.count)
        start = text.count
        position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        passBreak()
        endedWithBreak = true
        ends.append(text.count)
        return
      case UInt8(ascii: "\"") where text.count == start:
        try readQuoted()
      default:
        text.append(byte)
        position += 1
      }
      if text.count - start > Self.longestCell { throw error(.cellTooLong) }
    }
    ends.append(text.count)
  }

  /// Reads up to the closing quotation mark; two in a row stand for one.
  private mutating func readQuoted() throws(PabulibError) {
    let start = text.count
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        guard position < bytes.count, bytes[position] == byte else { return }
      } else if byte == UInt8(ascii: "\n") {
        nextLine += 1
      }
      text.append(byte)
      position += 1
      if text.count - start > Self.longestCell { throw error(.cellTooLong) }
    }
    throw error(.unclosedQuote)
  }

  private mutating func passBreak() {
    let isPair =
      bytes[position] == UInt8(ascii: "\r") && position + 1 < bytes.count
      && bytes[position + 1] == UInt8(ascii: "\n")
    position += isPair ? 2 : 1
    nextLine += 1
  }

  func error(_ fault: PabulibError.Fault) -> PabulibError { PabulibError(line: line, fault: fault) }
}
