import Core

/// The published ballots of every kind but the budget: `receipt;numbers;reason`, one a line.
struct VoteList: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    let voter: String
    let ballot: Ballot

    /// What stands after the receipt: `3,1,2;` or `3;"the reason; in words"`.
    var vote: String {
      ballot.numbers.map(String.init).joined(separator: ",") + ";" + Row.quoted(ballot.reason)
    }

    private static func quoted(_ text: String) -> String {
      guard text.contains(where: { ";\"".contains($0) }) else { return text }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
  }

  static let head = "voter_id;vote;reason"
  let rows: [Row]

  init(_ listed: [ListedBallot]) {
    rows = listed.map { Row(voter: $0.receipt.text, ballot: $0.ballot) }
  }

  /// Reads what `bytes` writes, and nothing else.
  init?(reading bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == Self.head, lines.last == "" else { return nil }
    rows = lines.dropFirst().dropLast().map { line in
      let cells = line.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
      let numbers = cells.count > 1 ? cells[1].split(separator: ",").compactMap { Int($0) } : []
      return Row(
        voter: String(cells.first ?? ""),
        ballot: Ballot(
          marks: numbers, reason: cells.count > 2 ? Self.unquoted(String(cells[2])) : ""))
    }
    guard self.bytes == bytes else { return nil }
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }

  var bytes: [UInt8] {
    Array((Self.head + "\n").utf8)
      + rows.flatMap { Array("\($0.voter);\($0.vote)\n".utf8) }
  }
}
