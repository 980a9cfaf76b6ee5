import Database
import Web

/// Courses, progress and certificates.
extension School {
  var learningEndpoints: [Endpoint] {
    bookEndpoints + courseEndpoints + quizEndpoints + writingEndpoints + bankEndpoints
      + progressEndpoints + certificateEndpoints + certificateSettingEndpoints
      + transcriptEndpoints + keyEndpoints + verificationEndpoints
  }

  static let learningMigrations: [Migration] = [
    .progress, .certificates, .signing, .writings, .bank, .wordsRead,
  ]

  static let learningTables: [Table] = [
    LessonProgress.table, QuizAttempt.table, Writing.table, BankQuestion.table, Certificate.table,
    CertificateSetting.table,
    Emblem.table,
    TrustedKey.table,
  ]
}
