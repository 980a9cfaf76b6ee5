extension PolisExport {
  /// Says of each statement what it reads and whether it is moderated out.
  ///
  /// Throws what is wrong and in which row. Time linear in the bytes.
  public static func describe(
    _ comments: [UInt8], in box: inout VoteBox
  ) throws(PolisExportError) {
    for statement in try statements(in: comments) { box.describe(statement) }
  }

  /// All statements of the file, those that nobody voted on among them.
  ///
  /// Throws what is wrong and in which row. Time linear in the bytes.
  public static func statements(in comments: [UInt8]) throws(PolisExportError) -> [Statement] {
    var faults = PolisRowFaults.none
    return try statements(in: comments, passingOver: &faults)
  }

  /// All statements of the file that can be taken; of the others `faults` is told.
  ///
  /// Throws what makes the whole file unreadable. Time linear in the bytes.
  public static func statements(
    in comments: [UInt8], passingOver faults: inout PolisRowFaults
  ) throws(PolisExportError) -> [Statement] {
    try scan(comments) { (scanner: inout CSVScanner) throws(PolisExportError) in
      let header = try header(of: &scanner)
      try demand(["comment-id"], in: header, row: scanner.row)
      var (statements, fields) = ([Statement](), [CSVScanner.Field]())
      while scanner.read(into: &fields) {
        do throws(PolisExportError) {
          try check(fields, header, scanner.row)
          statements.append(try statement(fields, scanner, header, faults))
        } catch {
          try faults.pass(error)
        }
      }
      return statements
    }
  }

  private static func statement(
    _ fields: [CSVScanner.Field], _ scanner: CSVScanner, _ header: Header,
    _ faults: PolisRowFaults
  ) throws(PolisExportError) -> Statement {
    let id = fields[header.place("comment-id")]
    try faults.check(scanner.bytes(id), "comment-id", row: scanner.row)
    let moderated = try integer("moderated", scanner, fields, header)
    let meta = try integer("is-meta", scanner, fields, header)
    let body = header.places["comment-body"].map { fields[$0] }
    if let body, body.bytes.count > faults.longest {
      throw PolisExportError(row: scanner.row, reason: .long("comment-body", faults.longest))
    }
    return Statement(
      id: scanner.text(id), text: body.map { scanner.text($0) } ?? "",
      isShown: moderated != -1, isAboutPerson: meta == 1)
  }

  private static func integer(
    _ name: String, _ scanner: CSVScanner, _ fields: [CSVScanner.Field], _ header: Header
  ) throws(PolisExportError) -> Int64 {
    guard let place = header.places[name] else { return 0 }
    let text = scanner.text(fields[place])
    if text == "true" { return 1 }
    if text == "false" { return 0 }
    guard let value = number(scanner.bytes(fields[place])) else {
      throw PolisExportError(row: scanner.row, reason: .number(name, text))
    }
    return value
  }
}
