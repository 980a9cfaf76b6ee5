import Choice
import Spreadsheet

/// The answers of a survey as a CSV file holds them.
struct SurveyFile {
  private(set) var answers: SurveyAnswers

  /// What is wrong with the file, and in which row.
  struct Fault: Error, Equatable {
    let row: Int
    let sentence: String
  }

  private static let fixed = ["person", "round", "village", "sex"]
  private var places: [String: Int] = [:]
  private var seen: Set<[String]> = []
  /// Whether an item is a scale, as soon as one answer says so.
  private var kinds: [Bool?]

  init(_ bytes: [UInt8]) throws {
    do {
      var table = try CSVTable(bytes)
      for column in ["person", "round"] where table.header.index(of: column) == nil {
        throw Fault(row: 1, sentence: "there is no column \(column)")
      }
      let fixed = Set(Self.fixed.compactMap { table.header.index(of: $0) })
      let columns = table.header.names.indices.filter {
        !fixed.contains($0) && table.header.names[$0].contains { !$0.isWhitespace }
      }
      guard !columns.isEmpty else { throw Fault(row: 1, sentence: "there is no item") }
      kinds = columns.map { _ in nil }
      answers = SurveyAnswers(items: [], people: [])
      while let row = try table.next() { try take(row, columns) }
      answers.items = zip(columns, kinds).map {
        SurveyAnswers.Item(table.header.names[$0], isScale: $1 ?? false)
      }
    } catch let error as CSVError {
      throw Fault(row: error.row, sentence: "column \(error.column) cannot be read")
    }
  }

  private mutating func take(_ row: CSVRecord, _ columns: [Int]) throws(Fault) {
    let (code, round) = (row["person"] ?? "", row["round"]?.lowercased() ?? "")
    guard !code.isEmpty else { throw Fault(row: row.number, sentence: "the person has no code") }
    guard ["invited", "baseline", "endline"].contains(round) else {
      throw Fault(row: row.number, sentence: "the round must be invited, baseline or endline")
    }
    guard seen.insert([code, round]).inserted else {
      throw Fault(row: row.number, sentence: "\(code) stands twice in the round \(round)")
    }
    let place = try person(code, row)
    if round == "invited" { return }
    var given: [Int?] = []
    for (item, column) in columns.enumerated() {
      given.append(
        try answer(row, item, row.row.cells.indices.contains(column) ? row.row.cells[column] : ""))
    }
    if round == "baseline" {
      answers.people[place].baseline = given
    } else {
      answers.people[place].endline = given
    }
  }

  private mutating func person(_ code: String, _ row: CSVRecord) throws(Fault) -> Int {
    let (village, sex) = (row["village"] ?? "", row["sex"] ?? "")
    if let place = places[code] {
      guard answers.people[place].village == village, answers.people[place].sex == sex else {
        throw Fault(row: row.number, sentence: "\(code) has another village or sex than before")
      }
      return place
    }
    places[code] = answers.people.count
    answers.people.append(SurveyAnswers.Person(village: village, sex: sex))
    return answers.people.count - 1
  }

  private mutating func answer(
    _ row: CSVRecord, _ item: Int, _ cell: String
  ) throws(Fault) -> Int? {
    let word = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    if word.isEmpty { return nil }
    let value = ["yes": 1, "no": 0][word]
    let scale = value == nil ? Int(word).flatMap { (1...5).contains($0) ? $0 : nil } : nil
    guard let answer = value ?? scale else {
      throw Fault(row: row.number, sentence: "an answer must be yes, no or 1 to 5")
    }
    guard kinds[item] ?? (scale != nil) == (scale != nil) else {
      throw Fault(row: row.number, sentence: "an item is either yes and no or 1 to 5, not both")
    }
    kinds[item] = scale != nil
    return answer
  }
}
