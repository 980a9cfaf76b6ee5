/// The ways from a cohort's page to what the other capabilities show of it.
extension School {
  static let waysFromCohort: [(segments: [String], key: String)] = [
    (["progress"], "learning.ways.progress"),
    (["certificates"], "learning.ways.certificates"),
  ]
}
