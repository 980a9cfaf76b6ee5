extension PolisExport {
  /// One row a vote.
  static func list(
    _ scanner: inout CSVScanner, _ header: Header, _ faults: inout PolisRowFaults
  ) throws(PolisExportError) -> VoteBox {
    try demand(["comment-id", "voter-id", "vote"], in: header, row: scanner.row)
    let places = ListPlaces(header)
    var (box, fields) = (VoteBox(), [CSVScanner.Field]())
    while scanner.read(into: &fields) {
      do throws(PolisExportError) {
        try check(fields, header, scanner.row)
        try cast(fields, scanner, places, faults, into: &box)
      } catch {
        try faults.pass(error)
      }
    }
    return box
  }

  private struct ListPlaces {
    let comment: Int
    let voter: Int
    let vote: Int
    let time: Int

    init(_ header: Header) {
      (comment, voter) = (header.place("comment-id"), header.place("voter-id"))
      (vote, time) = (header.place("vote"), header.place("timestamp"))
    }
  }

  private static func cast(
    _ fields: [CSVScanner.Field], _ scanner: CSVScanner, _ places: ListPlaces,
    _ faults: PolisRowFaults, into box: inout VoteBox
  ) throws(PolisExportError) {
    let person = scanner.bytes(fields[places.voter])
    let statement = scanner.bytes(fields[places.comment])
    if person.isEmpty { throw error(scanner, .missing("voter-id")) }
    if statement.isEmpty { throw error(scanner, .missing("comment-id")) }
    try faults.check(person, "voter-id", row: scanner.row)
    try faults.check(statement, "comment-id", row: scanner.row)
    guard let answer = answer(scanner.bytes(fields[places.vote])) else {
      throw error(scanner, .vote(scanner.text(fields[places.vote])))
    }
    var moment = Int64(0)
    if places.time >= 0 {
      guard let given = number(scanner.bytes(fields[places.time])) else {
        throw error(scanner, .number("timestamp", scanner.text(fields[places.time])))
      }
      moment = given
    }
    box.cast(person: person, statement: statement, answer, at: moment)
  }

  /// One row a person, one column a statement; an empty cell is no vote.
  static func matrix(
    _ scanner: inout CSVScanner, _ header: Header, _ faults: inout PolisRowFaults
  ) throws(PolisExportError) -> VoteBox {
    let columns = try statementColumns(header, row: scanner.row, &faults)
    let person = header.place("participant")
    var (box, fields) = (VoteBox(), [CSVScanner.Field]())
    while scanner.read(into: &fields) {
      do throws(PolisExportError) {
        try check(fields, header, scanner.row)
        let id = scanner.text(fields[person])
        if id.isEmpty { throw error(scanner, .missing("participant")) }
        try faults.check(scanner.bytes(fields[person]), "participant", row: scanner.row)
        for column in columns where !fields[column].bytes.isEmpty {
          guard let raw = answer(scanner.bytes(fields[column])), let given = Answer(rawValue: raw)
          else {
            try faults.pass(error(scanner, .vote(scanner.text(fields[column]))))
            continue
          }
          box.cast(person: id, statement: header.names[column], given)
        }
      } catch {
        try faults.pass(error)
      }
    }
    return box
  }

  private static func statementColumns(
    _ header: Header, row: Int, _ faults: inout PolisRowFaults
  ) throws(PolisExportError) -> [Int] {
    let about: Set = [
      "participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree",
    ]
    var columns: [Int] = []
    for (place, name) in header.names.enumerated() where !about.contains(name) {
      let isNumber = Int64(name).map { $0 >= 0 && String($0) == name } ?? false
      if faults.wantsNumbers, !isNumber {
        try faults.pass(PolisExportError(row: row, reason: .column(name)))
      } else {
        columns.append(place)
      }
    }
    return columns
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
