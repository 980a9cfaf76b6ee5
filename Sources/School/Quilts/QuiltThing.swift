import Core
import Database
import JSON

/// One thing that was done, and so one patch of a quilt.
struct QuiltThing: Sendable, Hashable {
  /// What was done; each kind has a pattern and colours of its own.
  enum Kind: String, CaseIterable, Sendable, Hashable, JSONValue {
    case attendance, lesson, test, practice, mentoring

    static var schema: JSONSchema { .string(format: nil) }
    func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

    var title: Message { Message("quilt.kind.\(rawValue)") }
  }

  let kind: Kind
  let day: Day
  /// What the patch is for, where there are words for it: a lesson, a place.
  var words = ""
}

extension QuiltThing: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("kind") { $0.kind }, .init("day") { $0.day },
  ]
}

extension QuiltThing {
  /// All that was done in a cohort, or by one of its women, in the order of the days.
  ///
  /// Who left did what she did: her patches stay.
  static func all(
    in cohort: Cohort, of person: ID<Person>? = nil, mentoring: any MentoringDays,
    community: ID<Community>, tx: borrowing Transaction<some Any>
  ) throws -> [QuiltThing] {
    var things: [QuiltThing] = []
    for (kind, query) in Self.queries(cohort.id, person, community) {
      things += try tx.all(query) { row in
        let words: String = try row(1)
        return QuiltThing(kind: kind, day: try row(0), words: words)
      }
    }
    for (kind, query) in Self.momentQueries(cohort.id, person, community) {
      things += try tx.all(query) { row in
        let at: Instant = try row(0)
        return QuiltThing(kind: kind, day: at.day, words: try row(1))
      }
    }
    let met = try mentoring.days(
      of: Enrolment.starts(in: cohort, of: person, community: community, tx: tx),
      community: community, in: tx)
    things += met.values.flatMap { days in
      days.map { QuiltThing(kind: .mentoring, day: $0) }
    }
    return things.sorted { one, other in
      (one.day, one.kind.rawValue, one.words) < (other.day, other.kind.rawValue, other.words)
    }
  }

  /// What has a day: meetings she came to, deeds that were confirmed.
  static func queries(
    _ cohort: ID<Cohort>, _ person: ID<Person>?, _ community: ID<Community>
  ) -> [(Kind, SQL)] {
    [
      (
        .attendance,
        """
        SELECT meeting.day, meeting.lesson FROM enrolment
        JOIN attendance ON attendance.enrolment = enrolment.id
        JOIN meeting ON meeting.id = attendance.meeting
        WHERE enrolment.cohort = \(cohort) AND enrolment.community = \(community)
          AND attendance.state IN ('present', 'late')\(only("enrolment.person", person))
        """
      ),
      (
        .practice,
        """
        SELECT day, place FROM practice_report
        WHERE cohort = \(cohort) AND community = \(community)
          AND state = 'confirmed'\(only("person", person))
        """
      ),
    ]
  }

  /// What has a moment: lessons read to their end, tests by their first try.
  static func momentQueries(
    _ cohort: ID<Cohort>, _ person: ID<Person>?, _ community: ID<Community>
  ) -> [(Kind, SQL)] {
    [
      (
        .lesson,
        """
        SELECT finished_at, lesson FROM lesson_progress
        WHERE cohort = \(cohort) AND community = \(community)
          AND finished_at IS NOT NULL\(only("person", person))
        """
      ),
      (
        .test,
        """
        SELECT min(answered_at), lesson FROM quiz_attempt
        WHERE cohort = \(cohort) AND community = \(community)\(only("person", person))
        GROUP BY person, lesson
        """
      ),
    ]
  }

  private static func only(_ column: SQL, _ person: ID<Person>?) -> SQL {
    guard let person else { return "" }
    return " AND \(column) = \(person)"
  }
}
