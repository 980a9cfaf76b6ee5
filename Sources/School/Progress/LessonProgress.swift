import Core
import Database
import Web

/// That somebody began a lesson, and whether she read it to its end.
struct LessonProgress: Sendable, Equatable {
  static let table = Table("lesson_progress")

  let started: Instant
  let finished: Instant?

  /// One fact, wherever it was written down.
  static func id(
    _ lesson: String, of person: ID<Person>, in cohort: ID<Cohort>
  ) -> ID<LessonProgress> {
    .derived("lesson-progress", person.uuid, cohort.uuid, UUID16(naming: lesson))
  }

  /// Writes that she began, or that she finished; neither is ever taken back.
  static func write(
    _ lesson: String, isFinished: Bool, in cohort: ID<Cohort>, by actor: Actor,
    tx: borrowing Transaction<Writes>
  ) throws {
    let person = try actor.requirePerson()
    let id = id(lesson, of: person, in: cohort)
    let known = try tx.first("SELECT finished_at FROM lesson_progress WHERE id = \(id)") { row in
      (finished: try row(0) as Instant?, exists: true)
    }
    guard let known else {
      return try tx.insert(
        into: table, id,
        [
          "community": actor.community, "cohort": cohort, "person": person, "lesson": lesson,
          "started_at": actor.now, "finished_at": isFinished ? actor.now : nil,
        ])
    }
    if isFinished && known.finished == nil {
      try tx.update(table, id, ["finished_at": actor.now])
    }
  }
}
