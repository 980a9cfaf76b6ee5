import Core
import Database
import JSON
import Web

/// What waits for a woman in each of her cohorts that runs: the next meeting, the next lesson, tasks.
package struct OwnDay: JSONModel {
  package struct NextLesson: JSONModel {
    package let course: String
    package let lesson: String
    package let title: Translated

    package static let fields: [JSONField<Self>] = [
      .init("course") { $0.course }, .init("lesson") { $0.lesson }, .init("title") { $0.title },
    ]
  }

  package let cohort: ID<Cohort>
  package let title: Translated
  /// Those who run the school are led to the list, the others to what will be done.
  package let runs: Bool
  package let meeting: ID<Meeting>?
  package let line: SchoolFront.ComingMeeting?
  package let lesson: NextLesson?
  /// Tasks of missed meetings that are not done.
  package let tasks: Int

  package static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort }, .init("title") { $0.title }, .init("runs") { $0.runs },
    .init("meeting") { $0.meeting }, .init("line") { $0.line }, .init("lesson") { $0.lesson },
    .init("tasks") { $0.tasks },
  ]
}

extension School {
  /// More cohorts than anybody is in at once; those who run the school see the soonest.
  private static let most = 3

  /// Her own cohorts, and for those who run the school the ones that meet next.
  package func day(
    of viewer: Viewer, on today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> [OwnDay] {
    guard let community = viewer.community, let person = viewer.person else { return [] }
    let joined = try Cohort.joined(by: person, community: community, in: tx)
      .filter { $0.plan.lastDay >= today }.prefix(Self.most)
    let own = try joined.map { try day(of: person, in: $0, community, on: today, tx) }
    guard viewer.may(.staff) else { return own }
    let mine = Set(own.map(\.cohort))
    return try own
      + Meeting.next(from: today, limit: Self.most, community: community, in: tx)
      .filter { !mine.contains($0.cohort) }
  }

  private func day(
    of person: ID<Person>, in cohort: Cohort, _ community: ID<Community>, on today: Day,
    _ tx: borrowing Transaction<some Any>
  ) throws -> OwnDay {
    let course = try course(of: cohort, community: community, in: tx)
    let record = try LearningRecord.find(
      cohort, course, person: person, community: community, in: tx)
    let lesson = course?.lessons.first { lesson in
      !record.standing(of: person, in: lesson).isDone(cohort.plan.rule)
    }
    let meeting = try Meeting.coming(of: cohort.id, from: today, community: community, in: tx)
      .first { $0.cancelled == nil }
    let tasks = try OwnTask.all(of: person, in: cohort.id, community: community, tx: tx)
    return OwnDay(
      cohort: cohort.id, title: cohort.plan.title, runs: false, meeting: meeting?.id,
      line: meeting.map {
        SchoolFront.ComingMeeting(
          day: $0.plan.day, minute: $0.plan.minute, place: $0.plan.place,
          cohort: cohort.plan.title)
      },
      lesson: course.flatMap { course in
        lesson.map {
          OwnDay.NextLesson(course: course.slug, lesson: $0.slug, title: $0.title)
        }
      },
      tasks: tasks.count { $0.doneOn == nil })
  }
}

extension Meeting {
  /// The next meeting of each of the cohorts that meet soonest.
  fileprivate static func next(
    from day: Day, limit: Int, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [OwnDay] {
    var seen: Set<ID<Cohort>> = []
    let found = try tx.all(nextListing(day, community)) { row in
      let line = SchoolFront.ComingMeeting(
        day: try row(1), minute: try row(2), place: try row(3), cohort: try row(5))
      return OwnDay(
        cohort: try row(4), title: try row(5), runs: true, meeting: try row(0), line: line,
        lesson: nil, tasks: 0)
    }
    return Array(found.filter { seen.insert($0.cohort).inserted }.prefix(limit))
  }

  static func nextListing(_ day: Day, _ community: ID<Community>) -> SQL {
    """
    SELECT meeting.id, meeting.day, meeting.minute, meeting.place, meeting.cohort, cohort.title
    FROM meeting JOIN cohort ON cohort.id = meeting.cohort
    WHERE meeting.community = \(community) AND meeting.day >= \(day)
      AND meeting.cancelled IS NULL
    ORDER BY meeting.day, meeting.minute, meeting.id LIMIT 12
    """
  }
}
