extension PolisExport {
  /// One row a vote.
  static func list(
    _ scanner: inout CSVScanner, _ header: Header
  ) throws(PolisExportError) -> VoteBox {
    try demand(["comment-id", "voter-id", "vote"], in: header, row: scanner.row)
    let (comment, voter) = (header.place("comment-id"), header.place("voter-id"))
    let (vote, time) = (header.place("vote"), header.place("timestamp"))
    var (box, fields) = (VoteBox(), [CSVScanner.Field]())
    while scanner.read(into: &fields) {
      try check(fields, header, scanner.row)
      let (person, statement) = (scanner.bytes(fields[voter]), scanner.bytes(fields[comment]))
      if person.isEmpty { throw error(scanner, .missing("voter-id")) }
      if statement.isEmpty { throw error(scanner, .missing("comment-id")) }
      guard let answer = answer(scanner.bytes(fields[vote])) else {
        throw error(scanner, .vote(scanner.text(fields[vote])))
      }
      var moment = Int64(0)
      if time >= 0 {
        guard let given = number(scanner.bytes(fields[time])) else {
          throw error(scanner, .number("timestamp", scanner.text(fields[time])))
        }
        moment = given
      }
      box.cast(person: person, statement: statement, answer, at: moment)
    }
    return box
  }

  /// One row a person, one column a statement; an empty cell is no vote.
  static func matrix(
    _ scanner: inout CSVScanner, _ header: Header
  ) throws(PolisExportError) -> VoteBox {
    let about: Set = [
      "participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree",
    ]
    let columns = header.names.indices.filter { !about.contains(header.names[$0]) }
    let person = header.place("participant")
    var (box, fields) = (VoteBox(), [CSVScanner.Field]())
    while scanner.read(into: &fields) {
      try check(fields, header, scanner.row)
      let id = scanner.text(fields[person])
      if id.isEmpty { throw error(scanner, .missing("participant")) }
      for column in columns where !fields[column].bytes.isEmpty {
        guard let raw = answer(scanner.bytes(fields[column])), let given = Answer(rawValue: raw)
        else { throw error(scanner, .vote(scanner.text(fields[column]))) }
        box.cast(person: id, statement: header.names[column], given)
      }
    }
    return box
  }

  private static func error(
    _ scanner: CSVScanner, _ reason: PolisExportError.Reason
  ) -> PolisExportError {
    PolisExportError(row: scanner.row, reason: reason)
  }

  private static func answer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int8? {
    switch (bytes.count, bytes.first, bytes.last) {
    case (1, 0x31, _), (2, 0x2b, 0x31): 1
    case (1, 0x30, _): 0
    case (2, 0x2d, 0x31): -1
    default: nil
    }
  }

  /// A whole number; what stands behind a point is left out, nothing at all is 0.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    var value = Int64(0)
    var digits = bytes[...]
    let isNegative = digits.first == 0x2d
    if isNegative { digits = digits.dropFirst() }
    for (place, byte) in digits.enumerated() {
      if byte == 0x2e, place > 0 { break }
      guard (0x30...0x39).contains(byte) else { return nil }
      let (more, isTooMuch) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooLarge) = more.addingReportingOverflow(Int64(byte - 0x30))
      guard !isTooMuch, !isTooLarge else { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }
}
