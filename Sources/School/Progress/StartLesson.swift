import Core
import Database
import Web

/// Records that a participant began a lesson of the course her cohort goes through.
struct StartLesson: Command {
  static let name = "start-lesson"
  static let access = Access.signedIn

  let course: String
  let lesson: String

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let cohort = try Cohort.required(for: course, of: actor, in: tx)
    try LessonProgress.write(lesson, isFinished: false, in: cohort.id, by: actor, tx: tx)
    return Done()
  }
}
