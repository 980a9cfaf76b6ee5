import Core
import Database
import Web

/// What she read and answered: it is hers, and moves.
extension Move {
  struct Read {
    let id: ID<LessonProgress>
    let lesson: String
    let started: Instant
    let finished: Instant?
  }

  struct Try {
    let id: ID<QuizAttempt>
    let lesson: String
    let number: Int
    let version: Int
  }

  func lessons(in tx: borrowing Transaction<some Any>) throws -> [Read] {
    try tx.all(
      """
      SELECT id, lesson, started_at, finished_at FROM lesson_progress
      WHERE cohort = \(old.id) AND person = \(person) AND community = \(community)
      ORDER BY lesson
      """
    ) { row in
      Read(id: try row(0), lesson: try row(1), started: try row(2), finished: try row(3))
    }
  }

  /// The earlier tries before the later.
  func tries(in tx: borrowing Transaction<some Any>) throws -> [Try] {
    try tx.all(
      """
      SELECT id, lesson, number, version FROM quiz_attempt
      WHERE cohort = \(old.id) AND person = \(person) AND community = \(community)
      ORDER BY lesson, number
      """
    ) { row in
      Try(id: try row(0), lesson: try row(1), number: try row(2), version: try row(3))
    }
  }

  /// A lesson is one fact of a woman and a cohort: what she read in both becomes one.
  func carryLessons(by actor: Actor, in tx: borrowing Transaction<Writes>) throws {
    for read in try lessons(in: tx) where counterparts.has(read.lesson) {
      let id = LessonProgress.id(read.lesson, of: person, in: new.id)
      let known = try tx.first(
        "SELECT started_at, finished_at FROM lesson_progress WHERE id = \(id)"
      ) { row in (started: try row(0) as Instant, finished: try row(1) as Instant?) }
      try tx.put(
        into: LessonProgress.table, id,
        [
          "community": actor.community, "cohort": new.id, "person": person,
          "lesson": read.lesson, "started_at": min(read.started, known?.started ?? read.started),
          "finished_at": [read.finished, known?.finished].compactMap(\.self).min(),
        ])
      try tx.delete(from: LessonProgress.table, read.id)
    }
  }

  /// Tries keep their numbers, after those she may have made in the new cohort before; what she
  /// wrote goes with them, so that it is read by those who teach her now.
  func carryQuizzes(in tx: borrowing Transaction<Writes>) throws {
    var made: [String: Int] = [:]
    for one in try tries(in: tx) {
      guard let version = counterparts.version(of: one) else { continue }
      let before =
        try made[one.lesson]
        ?? QuizAttempt.count(
          at: one.lesson, of: person, in: new.id, community: community, tx: tx)
      made[one.lesson] = before
      try tx.update(
        QuizAttempt.table, one.id,
        ["cohort": new.id, "number": before + one.number, "version": version])
      let writings: [ID<Writing>] = try tx.all(
        "SELECT id FROM writing WHERE attempt = \(one.id) AND community = \(community)"
      ) { row in try row(0) }
      for writing in writings {
        try tx.update(Writing.table, writing, ["cohort": new.id, "version": version])
      }
    }
  }

  /// What has no place in the new course, each lesson or test once.
  func staying(
    in tx: borrowing Transaction<some Any>
  ) throws -> [Staying] {
    let read = try lessons(in: tx).map(\.lesson).filter { !counterparts.has($0) }
    let answered = try tries(in: tx).filter { counterparts.version(of: $0) == nil }.map(\.lesson)
    return Staying.all(read: read, answered: answered, counterparts)
  }
}

/// A lesson, or answers to its questions, that stay in the old cohort.
struct Staying: Sendable, Equatable {
  let isAnswers: Bool
  let title: Translated

  fileprivate static func all(
    read: [String], answered: [String], _ counterparts: Counterparts
  ) -> [Staying] {
    func each(_ places: [String], isAnswers: Bool) -> [Staying] {
      Set(places).sorted().map { place in
        let title = counterparts.title(place) ?? Translated([.ky: place])
        return Staying(isAnswers: isAnswers, title: title)
      }
    }
    return each(read, isAnswers: false) + each(answered, isAnswers: true)
  }
}
