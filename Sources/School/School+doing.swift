import Database
import Web

/// What the school is for: deeds in the world, the quilt they make, and where its women are now.
extension School {
  var doingEndpoints: [Endpoint] {
    ruleEndpoints + practiceEndpoints + quiltEndpoints + alumnaeEndpoints + figureEndpoints
      + attentionEndpoints
  }

  static let doingMigrations: [Migration] = [.rules, .practice, .alumnae, .finalTest]

  static let doingTables: [Table] = [
    PastRule.table, PracticeTask.table, PracticeReport.table, PlainPicture.table,
    AlumnaStep.table, PersonFigures.table,
  ]
}
