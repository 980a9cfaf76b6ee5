import Core
import Database

/// Counts of women, of men, and of those of whom the household list does not say it.
enum Sexes {
  /// Of a query of a sex and a count.
  static func count(_ query: SQL, in tx: borrowing Transaction<some Any>) throws -> [Int] {
    let rows: [(Sex?, Int)] = try tx.all(query) { row in (try row(0), try row(1)) }
    return [Sex.woman, .man, nil].map { sex in rows.first { $0.0 == sex }?.1 ?? 0 }
  }
}

extension Decisions {
  /// What the clerks noted of people whose ids are selected, for other rooms.
  package static func sexes(
    among people: SQL, in tx: borrowing Transaction<some Any>
  ) throws -> [Int] {
    try Sexes.count(
      """
      SELECT elector_sex.sex, count(*)
      FROM person LEFT JOIN elector_sex ON elector_sex.person = person.id
      WHERE person.id IN (\(people)) GROUP BY elector_sex.sex
      """, in: tx)
  }

  /// How many women and men live here, where somebody said it.
  package static func population(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> (women: Int, men: Int)? {
    try Population.find(community, in: tx).map { ($0.women, $0.men) }
  }
}
