import Core
import Database

extension Enrolment {
  /// From which day on each of a cohort may have met her mentor for it: its first day, or that of
  /// the cohort from which she moved here.
  static func starts(
    in cohort: Cohort, of person: ID<Person>? = nil, community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> [ID<Person>: Day] {
    let pairs: [(ID<Person>, Day)] = try tx.all(starting(cohort.id, person, community)) { row in
      let day: Day? = try row(1)
      return (try row(0), day ?? cohort.plan.firstDay)
    }
    return Dictionary(pairs, uniquingKeysWith: { one, _ in one })
  }

  static func starting(
    _ cohort: ID<Cohort>, _ person: ID<Person>?, _ community: ID<Community>
  ) -> SQL {
    let only: SQL = person.map { "AND id = \(id($0, in: cohort))" } ?? ""
    return """
      SELECT person, counts_from FROM enrolment
      WHERE cohort = \(cohort) AND community = \(community) \(only)
      """
  }
}

extension MentoringDays {
  /// The days that count for each, by where she started.
  func days(
    of starts: [ID<Person>: Day], community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [ID<Person>: [Day]] {
    guard let first = starts.values.min() else { return [:] }
    var met = try days(of: Array(starts.keys), since: first, community: community, in: tx)
    for (person, start) in starts { met[person]?.removeAll { $0 < start } }
    return met
  }
}
