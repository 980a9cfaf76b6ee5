import Core
import Database

/// The ideas somebody wants; who she is stands nowhere in it.
package struct Ballot: Sendable, Hashable {
  /// The numbers of the ideas, ascending, each once.
  package let numbers: [Int]

  package init(_ numbers: some Sequence<Int>) { self.numbers = Set(numbers).sorted() }

  /// How it is kept: `1 4 7`, or nothing for a blank ballot.
  var stored: String { numbers.map(String.init).joined(separator: " ") }

  init(stored: String) { self.init(stored.split(separator: " ").compactMap { Int($0) }) }
}

extension Ballot: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .text(stored) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self.init(stored: try row(index))
  }
}
