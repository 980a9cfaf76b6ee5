import Core
import Database

/// What somebody wants; who she is stands nowhere in it.
package struct Ballot: Sendable, Hashable {
  /// What the numbers say is the kind's: ideas that are wanted, an answer, an order, scores.
  package let numbers: [Int]
  /// A reason in words, where the kind asks for one; of one line.
  package let reason: String

  /// Ideas that are ticked: ascending, each once.
  package init(_ numbers: some Sequence<Int>) {
    self.init(marks: Set(numbers).sorted())
  }

  /// Numbers whose order says something.
  package init(marks: [Int], reason: String = "") {
    numbers = marks
    self.reason = reason
  }

  /// How it is kept: `1 4 7`, or nothing for a blank ballot; a reason stands after a bar.
  var stored: String {
    let marks = numbers.map(String.init).joined(separator: " ")
    return reason.isEmpty ? marks : "\(marks)|\(reason)"
  }

  init(stored: String) {
    let parts = stored.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(
      marks: (parts.first ?? "").split(separator: " ").compactMap { Int($0) },
      reason: parts.count > 1 ? String(parts[1]) : "")
  }
}

extension Ballot: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .text(stored) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self.init(stored: try row(index))
  }
}
