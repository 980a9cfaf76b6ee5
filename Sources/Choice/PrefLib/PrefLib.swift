/// A file of preferences in the format of preflib.org (Mattei and Walsh 2013; header of 2022).
///
/// Alternatives are named in orders by their places in `alternatives`, from nought.
package struct PrefLib: Sendable, Equatable {
  /// The kind of orders, which is also the end of the file's name.
  package enum DataType: String, Sendable, CaseIterable {
    /// Strict and complete, strict and partial, with ties and complete, with ties and partial.
    case soc, soi, toc, toi
    /// Each alternative in a category, the best first; two categories are approval ballots.
    case cat
  }

  /// What is ordered: its number in the file and its name.
  package struct Alternative: Sendable, Equatable {
    /// The number by which orders name it.
    package var number: Int
    /// What it is called.
    package var name: String
  }

  /// One order and how many voters cast it; groups of equals (or categories), the best first.
  package struct Order: Sendable, Equatable {
    /// How many voters have this order.
    package var voters: Int
    /// Numbers of alternatives, the best group first; those of one group are equal.
    package var groups: [[Int]]
  }

  /// What the orders of this file are.
  package var dataType: DataType
  /// Header lines that do not bear on the count, such as TITLE, as they stood.
  package var remarks: [Remark]
  /// What is voted on, in the order of the file.
  package var alternatives: [Alternative]
  /// The names of the categories of a categorical file; none otherwise.
  package var categories: [String]
  /// What was voted, in the order of the file.
  package var orders: [Order]

  /// A header line that is kept and not read.
  package struct Remark: Sendable, Equatable {
    /// What the line of metadata tells of.
    package var key: String
    /// What it says, as written.
    package var value: String
  }

  /// How many voters have this order.
  package var voters: Int { orders.reduce(0) { $0 + $1.voters } }

  /// The most voters and the most alternatives that are read.
  package static let most = (voters: 10_000_000, alternatives: 100_000)
}
