/// The byte that stands between two cells, for files from programs of every locale.
package enum CSVSeparator: UInt8, Sendable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
}

extension CSVSeparator {
  /// The separator a file uses, judged by its header row: the commonest one outside quotes.
  package static func detect(in bytes: some Sequence<UInt8>) -> CSVSeparator {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var previous: UInt8?
    for byte in bytes {
      let isLineEnd = byte == Byte.lineFeed || byte == Byte.carriageReturn
      if isLineEnd && !isQuoted {
        if previous == nil { continue }
        break
      }
      if byte == Byte.quote, isQuoted || mayOpenQuote(after: previous) { isQuoted.toggle() }
      if !isQuoted, CSVSeparator(rawValue: byte) != nil { counts[byte, default: 0] += 1 }
      previous = byte
    }
    let seen = { (one: CSVSeparator) in counts[one.rawValue, default: 0] }
    // `max` keeps the last of equals, and a comma is the likelier of two.
    return allCases.reversed().max { seen($0) < seen($1) } ?? .comma
  }

  /// A quote elsewhere in a cell is an inch mark or the like; a doubled one reopens.
  private static func mayOpenQuote(after previous: UInt8?) -> Bool {
    guard let previous else { return true }
    return previous == Byte.quote || CSVSeparator(rawValue: previous) != nil
  }
}
