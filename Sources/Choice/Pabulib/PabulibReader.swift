/// Reads a `.pb` file from bytes that nobody vouches for.
struct PabulibReader {
  static let mostProjects = 5_000

  enum Section: String { case meta, projects, votes }

  var rows: PabulibRows
  var metadata: [Pabulib.Field] = []
  var metaLines: [Int] = []
  var seen: Set<Section> = []
  var ids = IDTable()
  var projects: [Project] = []
  var projectColumns: [Column] = []
  var votes = Votes()
  /// How many votes name each project, and the last that did.
  var totals: [Int] = []
  var lastVotes: [Int] = []
  var voteColumns: [Column] = []
  var remarks: [Remark] = []
  var layout = Layout()

  /// Where the columns stand that mean something to us, and the others.
  struct Layout {
    var id: Int?
    var cost: Int?
    var name: Int?
    var vote: Int?
    var others: [Int] = []
    var count = 0
  }

  init(_ bytes: [UInt8]) throws(PabulibError) {
    if let line = Self.lineNotUTF8(bytes) { throw PabulibError(line: line, fault: .notUTF8) }
    rows = PabulibRows(bytes)
  }

  private static func lineNotUTF8(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (bad ?? 0) + 1
  }

  mutating func read() throws(PabulibError) -> Pabulib {
    var section: Section?
    while try rows.next() {
      if let name = heading {
        try open(name)
        section = name
        continue
      }
      switch section {
      case .meta: readMeta()
      case .projects: try readProject()
      case .votes: try readVote()
      case nil: throw rows.error(.noSection)
      }
    }
    return try finished()
  }

  /// The section that this row starts: its name stands alone.
  private var heading: Section? {
    guard (1..<rows.count).allSatisfy({ rows[$0].isEmpty }) else { return nil }
    return Section(rawValue: text(0).lowercased())
  }

  private mutating func open(_ section: Section) throws(PabulibError) {
    let name = section.rawValue.uppercased()
    guard seen.insert(section).inserted else { throw rows.error(.repeatedSection(name)) }
    guard section != .meta else { return }
    if section == .votes, !seen.contains(.projects) { throw rows.error(.votesBeforeProjects) }
    guard try rows.next() else {
      throw rows.error(.missingColumn(section == .votes ? "vote" : "cost"))
    }
    try readHeader(of: section)
  }

  private mutating func readHeader(of section: Section) throws(PabulibError) {
    layout = Layout()
    layout.count = rows.count
    var names: Set<String> = []
    var others: [Column] = []
    for place in 0..<rows.count {
      let name = text(place).lowercased()
      if name.isEmpty, place == rows.count - 1 { continue }
      guard names.insert(name).inserted else { throw rows.error(.repeatedColumn(name)) }
      switch (section, name) {
      case (.projects, "project_id"): layout.id = place
      case (.projects, "cost"): layout.cost = place
      case (.projects, "name"): layout.name = place
      case (.votes, "vote"): layout.vote = place
      default:
        layout.others.append(place)
        others.append(Column(name: name))
      }
    }
    if section == .votes { voteColumns = others } else { projectColumns = others }
    let needed = section == .votes ? ["vote"] : ["project_id", "cost"]
    for name in needed where !names.contains(name) { throw rows.error(.missingColumn(name)) }
  }

  func text(_ place: Int) -> String { String(decoding: rows[place], as: UTF8.self) }
}
