import Core

/// Long work cut into steps, so that a page shows how far it is and a restart goes on with it.
///
/// A step finds what is left in the database alone and may be repeated: the power can fail
/// between its work and the note of its progress.
package protocol Job: Sendable {
  /// The name under which the table keeps jobs of this kind.
  static var kind: String { get }
  /// Does the next piece of work, small enough that others may write in between.
  func step(_ record: JobRecord, in environment: Environment) throws -> JobProgress
}

/// How far a job is.
package struct JobProgress: Sendable, Equatable {
  package let done: Int
  package let total: Int
  package let isFinished: Bool

  package init(done: Int, total: Int, isFinished: Bool) {
    self.done = done
    self.total = total
    self.isFinished = isFinished
  }
}
