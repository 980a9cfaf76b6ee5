import Archive
import Choice
import Core
import Localization
import Spreadsheet
import Web

/// The files of a Polis export, known by their header rows: they are often renamed.
package struct ExportFiles: Sendable {
  package private(set) var votes: [UInt8]?
  /// One row a person instead of one row a vote; used where there is no list of votes.
  package private(set) var matrix: [UInt8]?
  package private(set) var comments: [UInt8]?
  package private(set) var summary: [UInt8]?

  init() {}

  /// The files of a folder, by the names that Polis gives them.
  package init(reading read: (_ name: String) -> [UInt8]?) {
    for kind in Kind.allCases { self[kind] = read(kind.rawValue) }
  }

  enum Kind: String, CaseIterable {
    case votes = "votes.csv"
    case matrix = "participants-votes.csv"
    case comments = "comments.csv"
    case summary = "summary.csv"
  }

  /// The names of those that are here, as Polis gives them.
  var names: [String] { Kind.allCases.filter { self[$0] != nil }.map(\.rawValue) }

  /// Takes one more file, or passes it over; of two of a kind the first stays, and false is said.
  private mutating func add(_ bytes: [UInt8]) -> Bool {
    guard let kind = ExportFiles.kind(of: bytes) else { return true }
    let isFree = self[kind] == nil
    if isFree { self[kind] = bytes }
    return isFree
  }

  subscript(kind: Kind) -> [UInt8]? {
    get {
      switch kind {
      case .votes: votes
      case .matrix: matrix
      case .comments: comments
      case .summary: summary
      }
    }
    set {
      switch kind {
      case .votes: votes = newValue
      case .matrix: matrix = newValue
      case .comments: comments = newValue
      case .summary: summary = newValue
      }
    }
  }

  private static func kind(of bytes: [UInt8]) -> Kind? {
    // No header of an export is longer, not even one with a column for each statement.
    let line = bytes.prefix(1 << 20).prefix { $0 != 0x0a && $0 != 0x0d }
    var reader = CSVReader(
      Array(line), limits: CSVLimits(rows: 1, columns: 100_000), separator: .comma)
    guard let row = try? reader.next() else { return nil }
    let names = Set(row.cells.map { Normalize.name($0) })
    if names.isSuperset(of: ["comment-id", "voter-id", "vote"]) { return .votes }
    if names.contains("participant") { return .matrix }
    if names.contains("comment-id"), !names.contains("voter-id") { return .comments }
    return row.cells.first == "topic" || row.cells.first == "url" ? .summary : nil
  }
}

extension ExportFiles {
  /// What `summary.csv` says under these names.
  private func said(_ name: String) -> String? {
    guard let summary else { return nil }
    var reader = CSVReader(summary, limits: CSVLimits(rows: 100), separator: .comma)
    while let row = try? reader.next() {
      if row.cells.count > 1, row.cells[0] == name {
        let text = Normalize.name(row.cells.dropFirst().joined(separator: ","))
        return text.isEmpty ? nil : text
      }
    }
    return nil
  }

  package var topic: String? { said("topic") }
  package var url: String? { said("url") }

  /// The first and the last moment that stand in front of a row; a matrix alone has none.
  package var times: (from: Instant, until: Instant)? {
    var (first, last) = (Int64.max, Int64.min)
    for file in [votes, comments] {
      for line in (file ?? []).split(separator: 0x0a) {
        let digits = line.prefix { (0x30...0x39).contains($0) }
        guard digits.count == 13, line.dropFirst(13).first == 0x2c,
          let moment = Int64(String(decoding: digits, as: UTF8.self))
        else { continue }
        (first, last) = (min(first, moment), max(last, moment))
      }
    }
    return first > last ? nil : (Instant(milliseconds: first), Instant(milliseconds: last))
  }
}

extension ExportFiles {
  /// What a phone or a laptop sends at once, and what a zip may unfold to.
  static let limit = 16 << 20
  static let unfoldedLimit = 64 << 20

  /// The files of a form: one by one, or one zip of them.
  init(uploaded files: [(name: String, bytes: [UInt8])]) throws {
    guard !files.isEmpty else { throw ExportFiles.fault("no-file") }
    if files.count == 1, files[0].bytes.starts(with: [0x50, 0x4b]) {
      try self.init(zip: files[0].bytes)
    } else {
      try self.init(files)
    }
  }

  init(zip bytes: [UInt8]) throws {
    var limits = ArchiveLimits()
    limits.packed = ExportFiles.limit
    limits.files = 100
    limits.unpacked = ExportFiles.unfoldedLimit
    let files: [ArchiveFile]
    do {
      files = try unzip(bytes, limits: limits)
    } catch {
      throw ExportFiles.fault("zip", .number(ExportFiles.unfoldedLimit >> 20))
    }
    try self.init(files.map { ($0.path, $0.bytes) })
  }

  private init(_ files: [(name: String, bytes: [UInt8])]) throws {
    self.init()
    for file in files where !add(file.bytes) {
      throw ExportFiles.fault("twice", .text(String(Normalize.name(file.name).prefix(100))))
    }
    guard votes != nil || matrix != nil else {
      throw ExportFiles.fault("no-votes", .text("participant"))
    }
  }

  /// The recognised files under the names that Polis gives them, as one.
  var zipped: [UInt8] {
    get throws {
      try zip(
        Kind.allCases.compactMap { kind in
          self[kind].map { ArchiveFile(kind.rawValue, $0) }
        })
    }
  }

  static func fault(_ key: String, _ arguments: Message.Argument...) -> DomainError {
    .invalid([
      Fault("file", Message(key: "deliberation.import.fault.\(key)", arguments: arguments))
    ])
  }
}
