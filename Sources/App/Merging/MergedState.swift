import Database
import Sodium

/// One number of what phones and the box hold together: the same in whatever order it arrived.
///
/// All data are in it but what tells the order of arrival itself. `Docs/decisions` says of each why
/// it is left out.
enum MergedState {
  /// Tables of the house's own business: who is signed in, what it has done by itself, and the line
  /// of every change, whose order is the order of arrival.
  static let tables: Set<String> = [
    "journal", "command_done", "session", "job", "house_clock", "clock_correction",
    "proposal_reader", "mail_waiting",
  ]

  /// When something arrived, and numbers that are given at arrival.
  static let columns: [String: Set<String>] = [
    "ballot_cast": ["cast_at", "changed_at"],
    "ballot_claim": ["came_at"],
    "proposal": ["number", "made_at"],
    "proposal_version": ["made_at"],
    "proposal_follower": ["since"],
    "proposal_event": ["id", "number", "made_at"],
    "proposal_file": ["made_at"],
  ]

  static func sum(_ tx: borrowing Transaction<some Any>) throws -> String {
    try walk(tx).map(\.text).joined(separator: "\n").digest
  }

  /// The same table by table, for whoever looks for a difference.
  static func walk(
    _ tx: borrowing Transaction<some Any>
  ) throws -> [(table: String, text: String)] {
    var parts: [(table: String, text: String)] = []
    var rows: [String] = []
    var places: [Int]?
    func finish() {
      guard places != nil, let table = parts.popLast() else { return }
      parts.append((table.table, "\(table.text) \(rows.sorted().joined(separator: "\n").digest)"))
    }
    try tx.walk { event in
      switch event {
      case .schema(let names): parts.append(("", names.joined(separator: " ")))
      case .table(let name, let names):
        finish()
        rows = []
        places =
          tables.contains(name)
          ? nil
          : names.indices.filter { place in
            columns[name]?.contains(names[place]) != true
          }
        if places != nil { parts.append((name, name)) }
      case .row(let values):
        if let places { rows.append(places.map { "\(values[$0])" }.joined(separator: "\u{1}")) }
      case .end: finish()
      }
    }
    return parts
  }
}

extension String {
  fileprivate var digest: String {
    var sum = RunningSHA256()
    sum.update(Array(utf8))
    let bytes = sum.finish()
    return bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
