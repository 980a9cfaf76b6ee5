import Foundation

#if canImport(Choice)
  @testable import Choice
#endif

extension GroupsConformance {
  /// The same votes give the same bytes: twice, and with their rows shuffled.
  static func order(_ folder: URL) throws -> GroupsConformance {
    var found = GroupsConformance(folder.lastPathComponent + ", order")
    let votes = try bytes(folder, "votes.csv")
    let comments = try bytes(folder, "comments.csv")
    let first = try report(votes, comments)
    found.same("a second run", try report(votes, comments), first)
    for seed in 1...2 {
      let shuffled = shuffled(votes, seed: UInt64(seed))
      found.same("votes shuffled", try report(shuffled, comments), first)
    }
    return found
  }

  /// More people than Polis counts the same way twice (10,000), made up, twice and shuffled.
  static func large() throws -> GroupsConformance {
    var found = GroupsConformance("12,000 people, order")
    var numbers = SeededNumbers(seed: 7)
    var rows = "comment-id,voter-id,vote\n"
    for person in 0..<12_000 {
      for statement in 0..<24 where UInt64.random(in: 0..<2, using: &numbers) == 0 {
        let isOwn = statement % 3 == person % 3
        let isTrue = UInt64.random(in: 0..<5, using: &numbers) > 0
        rows += "\(statement),\(person),\(isOwn == isTrue ? 1 : -1)\n"
      }
    }
    let votes = Array(rows.utf8)
    let first = try report(votes, nil)
    found.same("a second run", try report(votes, nil), first)
    found.same("votes shuffled", try report(shuffled(votes, seed: 1), nil), first)
    found.same("groups are found", first.contains("\"k\":3"), true)
    return found
  }

  static func report(_ votes: [UInt8], _ comments: [UInt8]?) throws -> String {
    let conversation = try PolisExport.conversation(votes: votes, comments: comments)
    return GroupsReport(map: OpinionMap(counting: conversation), showsPeople: true).json
  }

  /// The rows after the header in another order; no field of votes.csv holds a line feed.
  static func shuffled(_ file: [UInt8], seed: UInt64) -> [UInt8] {
    let lines = file.split(separator: UInt8(ascii: "\n"))
    var numbers = SeededNumbers(seed: seed)
    let rows = lines.dropFirst().shuffled(using: &numbers)
    return Array(([lines[0]] + rows).joined(separator: [UInt8(ascii: "\n")]))
  }
}
