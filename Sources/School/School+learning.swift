import Database
import Web

/// Courses, progress and certificates.
extension School {
  var learningEndpoints: [Endpoint] {
    courseEndpoints + quizEndpoints + progressEndpoints + certificateEndpoints
      + certificateSettingEndpoints + transcriptEndpoints + keyEndpoints + verificationEndpoints
  }

  static let learningMigrations: [Migration] = [.progress, .certificates, .signing]

  static let learningTables: [Table] = [
    LessonProgress.table, QuizAttempt.table, Certificate.table, CertificateSetting.table,
    Emblem.table,
    TrustedKey.table,
  ]
}
