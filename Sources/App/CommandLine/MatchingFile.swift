import Choice
import Spreadsheet

/// The people of a matching as a CSV file holds them.
struct MatchingFile {
  private(set) var seekers: [Seeker] = []
  private(set) var mentors: [Mentor] = []
  /// In which row each id stands.
  private var rows: [String: Int] = [:]

  /// What is wrong with the file, and in which row.
  struct Fault: Error, Equatable {
    let row: Int
    let sentence: String
  }

  init(_ bytes: [UInt8]) throws {
    do {
      var table = try CSVTable(bytes)
      for column in ["role", "id"] where table.header.index(of: column) == nil {
        throw Fault(row: 1, sentence: "there is no column \(column)")
      }
      while let row = try table.next() {
        let id = row["id"] ?? ""
        guard !id.isEmpty, !id.contains(where: \.isWhitespace) else {
          throw Fault(row: row.number, sentence: "the id must be one word")
        }
        if let earlier = rows.updateValue(row.number, forKey: id) {
          throw Fault(row: row.number, sentence: "\(id) stands in row \(earlier) already")
        }
        try take(row, id)
      }
    } catch let error as CSVError {
      throw Fault(row: error.row, sentence: "column \(error.column) cannot be read")
    }
    try checkNames()
  }

  private mutating func take(_ row: CSVRecord, _ id: String) throws(Fault) {
    switch row["role"]?.lowercased() {
    case "participant":
      seekers.append(
        Seeker(
          id, languages: Set(words(row["languages"])), district: row["district"] ?? "",
          wantsWoman: try flag(row, "women_only"), prefers: words(row["prefers"]),
          conflicts: Set(words(row["conflicts"])), earlier: Set(words(row["earlier"]))))
    case "mentor":
      mentors.append(
        Mentor(
          id, languages: Set(words(row["languages"])), district: row["district"] ?? "",
          isWoman: try flag(row, "woman"), capacity: try capacity(row),
          prefers: words(row["prefers"]), conflicts: Set(words(row["conflicts"])),
          earlier: Set(words(row["earlier"]))))
    default:
      throw Fault(row: row.number, sentence: "the role must be mentor or participant")
    }
  }

  private func words(_ cell: String?) -> [String] {
    (cell ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private func flag(_ row: CSVRecord, _ column: String) throws(Fault) -> Bool {
    switch (row[column] ?? "").lowercased() {
    case "yes", "1", "true": return true
    case "no", "0", "false", "": return false
    default: throw Fault(row: row.number, sentence: "\(column) must be yes or no")
    }
  }

  private func capacity(_ row: CSVRecord) throws(Fault) -> Int {
    let cell = row["capacity"] ?? ""
    if cell.isEmpty { return 1 }
    guard let capacity = Int(cell), (0...10_000).contains(capacity) else {
      throw Fault(row: row.number, sentence: "the capacity must be a number from 0 to 10000")
    }
    return capacity
  }

  /// A name that nobody bears is a slip of the pen that would otherwise change the result unseen.
  private func checkNames() throws(Fault) {
    let (participants, guides) = (Set(seekers.map(\.id)), Set(mentors.map(\.id)))
    for seeker in seekers {
      try check(seeker.prefers + seeker.conflicts + seeker.earlier, of: seeker.id, among: guides)
    }
    for mentor in mentors {
      try check(
        mentor.prefers + mentor.conflicts + mentor.earlier, of: mentor.id, among: participants)
    }
  }

  private func check(
    _ names: [String], of id: String, among known: Set<String>
  ) throws(Fault) {
    guard let unknown = names.sorted().first(where: { !known.contains($0) }) else { return }
    throw Fault(
      row: rows[id] ?? 1, sentence: "\(id) names \(unknown), who is nobody of the other side")
  }
}
