import Core
import Database

/// Who of some people is a woman and who a man, and how many live here: another room keeps that.
package protocol HeadCounts: Sendable {
  /// Women, men, and those of whom it is not said; `people` selects ids of people.
  func sexes<Mode>(among people: SQL, in tx: borrowing Transaction<Mode>) throws -> [Int]

  func population<Mode>(
    of community: ID<Community>, in tx: borrowing Transaction<Mode>
  ) throws -> (women: Int, men: Int)?
}

/// Nothing is known of anybody.
package struct NoHeadCounts: HeadCounts {
  package init() {}

  package func sexes<Mode>(
    among people: SQL, in tx: borrowing Transaction<Mode>
  ) throws -> [Int] { [0, 0, 0] }

  package func population<Mode>(
    of community: ID<Community>, in tx: borrowing Transaction<Mode>
  ) throws -> (women: Int, men: Int)? { nil }
}
