import Database
import Web

/// Courses, progress and certificates.
extension School {
  var learningEndpoints: [Endpoint] {
    courseEndpoints + quizEndpoints + progressEndpoints + certificateEndpoints
      + verificationEndpoints
  }

  static let learningMigrations: [Migration] = [.progress, .certificates]

  static let learningTables: [Table] = [
    LessonProgress.table, QuizAttempt.table, Certificate.table,
  ]
}
