import Core
import Database
import Web

/// Records that a participant read a lesson to its end, whether or not she said that she began.
struct FinishLesson: Command {
  static let name = "finish-lesson"
  static let access = Access.signedIn

  let course: String
  let lesson: String

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let cohort = try Cohort.required(for: course, of: actor, in: tx)
    try LessonProgress.write(lesson, isFinished: true, in: cohort.id, by: actor, tx: tx)
    return Done()
  }
}
