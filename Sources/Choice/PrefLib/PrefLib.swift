/// A file of preferences in the format of preflib.org (Mattei and Walsh 2013; header of 2022).
///
/// Alternatives are named in orders by their places in `alternatives`, from nought.
public struct PrefLib: Sendable, Equatable {
  /// The kind of orders, which is also the end of the file's name.
  public enum DataType: String, Sendable, CaseIterable {
    /// Strict and complete, strict and partial, with ties and complete, with ties and partial.
    case soc, soi, toc, toi
    /// Each alternative in a category, the best first; two categories are approval ballots.
    case cat
  }

  /// What is ordered: its number in the file and its name.
  public struct Alternative: Sendable, Equatable {
    /// The number by which orders name it.
    public var number: Int
    /// What it is called.
    public var name: String
  }

  /// One order and how many voters cast it; groups of equals (or categories), the best first.
  public struct Order: Sendable, Equatable {
    /// How many voters have this order.
    public var voters: Int
    /// Numbers of alternatives, the best group first; those of one group are equal.
    public var groups: [[Int]]
  }

  /// What the orders of this file are.
  public var dataType: DataType
  /// Header lines that do not bear on the count, such as TITLE, as they stood.
  public var remarks: [Remark]
  /// What is voted on, in the order of the file.
  public var alternatives: [Alternative]
  /// The names of the categories of a categorical file; none otherwise.
  public var categories: [String]
  /// What was voted, in the order of the file.
  public var orders: [Order]

  /// A header line that is kept and not read.
  public struct Remark: Sendable, Equatable {
    /// What the line of metadata tells of.
    public var key: String
    /// What it says, as written.
    public var value: String
  }

  /// How many voters have this order.
  public var voters: Int { orders.reduce(0) { $0 + $1.voters } }

  /// The most voters and the most alternatives that are read.
  public static let most = (voters: 10_000_000, alternatives: 100_000)
}
