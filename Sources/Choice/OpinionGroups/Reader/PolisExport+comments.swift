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
    try scan(comments, statements)
  }

  private static func statements(
    _ scanner: inout CSVScanner
  ) throws(PolisExportError) -> [Statement] {
    let header = try header(of: &scanner)
    try demand(["comment-id"], in: header, row: scanner.row)
    var (statements, fields) = ([Statement](), [CSVScanner.Field]())
    while scanner.read(into: &fields) {
      try check(fields, header, scanner.row)
      let moderated = try integer("moderated", scanner, fields, header)
      let meta = try integer("is-meta", scanner, fields, header)
      statements.append(
        Statement(
          id: scanner.text(fields[header.place("comment-id")]),
          text: header.places["comment-body"].map { scanner.text(fields[$0]) } ?? "",
          isShown: moderated != -1, isAboutPerson: meta == 1))
    }
    return statements
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
