extension CSVReader {
  /// Reads one cell and stops at the separator, the line end or the end of the file behind it.
  mutating func readCell(inColumn column: Int) throws(CSVError) -> String {
    if position < bytes.count, bytes[position] == Byte.quote {
      return try readQuotedCell(inColumn: column)
    }
    let start = position
    while position < bytes.count, !endsCell(bytes[position]) {
      position += 1
      if position - start > limits.cellBytes { throw tooLong(inColumn: column) }
    }
    return try text(of: bytes[start..<position], inColumn: column)
  }

  private mutating func readQuotedCell(inColumn column: Int) throws(CSVError) -> String {
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Byte.quote {
        guard position < bytes.count, bytes[position] == Byte.quote else {
          try refuseTextAfterQuote(inColumn: column)
          return try text(of: content[...], inColumn: column)
        }
        position += 1
      }
      content.append(byte)
      if content.count > limits.cellBytes { throw tooLong(inColumn: column) }
    }
    throw fault(.unclosedQuote, inColumn: column)
  }

  private func refuseTextAfterQuote(inColumn column: Int) throws(CSVError) {
    if position < bytes.count, !endsCell(bytes[position]) {
      throw fault(.textAfterQuote, inColumn: column)
    }
  }

  private func text(of cell: ArraySlice<UInt8>, inColumn column: Int) throws(CSVError) -> String {
    if cell.contains(0) { throw fault(.zeroByte, inColumn: column) }
    guard let text = String(validating: cell, as: UTF8.self) else {
      throw fault(.brokenUTF8, inColumn: column)
    }
    return text
  }

  private func tooLong(inColumn column: Int) -> CSVError {
    fault(.cellTooLong(limit: limits.cellBytes), inColumn: column)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator.rawValue || isLineEnd(byte)
  }

  func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// Passes LF, CR, or the two of them as one.
  mutating func passLineEnd() {
    let isReturn = bytes[position] == Byte.carriageReturn
    position += 1
    if isReturn, position < bytes.count, bytes[position] == Byte.lineFeed { position += 1 }
  }
}
