/// Reads what Polis exports: `votes.csv` or `participants-votes.csv`, and `comments.csv`.
///
/// In these files 1 is agreement, -1 disagreement and 0 a pass; the mathematics of Polis turns
/// the sign round, we do not. A statement whose `moderated` is -1 is moderated out.
///
/// Source: the files of compdemocracy/openData on GitHub, read in 2026.
public enum PolisExport {
  /// The conversation of the votes, whichever of both forms the file has.
  ///
  /// `comments` is optional. Linear in the bytes. Throws what is wrong and in which row.
  public static func conversation(
    votes: [UInt8], comments: [UInt8]? = nil, without banned: Set<String> = []
  ) throws(PolisExportError) -> Conversation {
    var box = try box(votes)
    if let comments { try describe(comments, in: &box) }
    return box.conversation(without: banned)
  }

  /// All votes of the file, before any is dropped.
  ///
  /// Throws what is wrong and in which row. Time linear in the bytes.
  public static func box(_ file: [UInt8]) throws(PolisExportError) -> VoteBox {
    var faults = PolisRowFaults.none
    return try box(file, passingOver: &faults)
  }

  /// All votes of the file that can be taken; of the others `faults` is told.
  ///
  /// Throws what makes the whole file unreadable. Time linear in the bytes.
  public static func box(
    _ file: [UInt8], passingOver faults: inout PolisRowFaults
  ) throws(PolisExportError) -> VoteBox {
    try scan(file) { (scanner: inout CSVScanner) throws(PolisExportError) in
      let header = try header(of: &scanner)
      return header.places["participant"] != nil
        ? try matrix(&scanner, header, &faults) : try list(&scanner, header, &faults)
    }
  }

  struct Header {
    var names: [String]
    var places: [String: Int]

    func place(_ name: String) -> Int { places[name] ?? -1 }
  }

  // A closure that throws a typed error cannot pass through withUnsafeBufferPointer.
  static func scan<Value>(
    _ file: [UInt8], _ read: (inout CSVScanner) throws(PolisExportError) -> Value
  ) throws(PolisExportError) -> Value {
    let result = file.withUnsafeBufferPointer { bytes -> Result<Value, PolisExportError> in
      var scanner = CSVScanner(bytes)
      do throws(PolisExportError) {
        let value = try read(&scanner)
        if !scanner.isCut { return .success(value) }
      } catch {
        if !scanner.isCut { return .failure(error) }
      }
      return .failure(PolisExportError(row: scanner.row, reason: .openQuotes))
    }
    return try result.get()
  }

  static func header(of scanner: inout CSVScanner) throws(PolisExportError) -> Header {
    var fields: [CSVScanner.Field] = []
    guard scanner.read(into: &fields) else { throw PolisExportError(row: 1, reason: .empty) }
    var header = Header(names: fields.map { scanner.text($0) }, places: [:])
    for (place, name) in header.names.enumerated() {
      guard header.places.updateValue(place, forKey: name) == nil else {
        throw PolisExportError(row: scanner.row, reason: .repeatedColumn(name))
      }
    }
    return header
  }

  static func demand(
    _ names: [String], in header: Header, row: Int
  ) throws(PolisExportError) {
    let missing = names.filter { header.places[$0] == nil }
    if !missing.isEmpty { throw PolisExportError(row: row, reason: .unknownHeader(missing)) }
  }

  static func check(
    _ fields: [CSVScanner.Field], _ header: Header, _ row: Int
  ) throws(PolisExportError) {
    guard fields.count == header.names.count else {
      let reason = PolisExportError.Reason.fieldCount(
        found: fields.count, expected: header.names.count)
      throw PolisExportError(row: row, reason: reason)
    }
    guard row < Int(Int32.max) else { throw PolisExportError(row: row, reason: .tooManyRows) }
  }
}
