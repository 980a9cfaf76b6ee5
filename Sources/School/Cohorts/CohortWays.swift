/// The ways from a cohort's page to what the other capabilities show of it.
extension School {
  static let waysFromCohort: [(segments: [String], key: String)] = [
    (["door"], "cohorts.door"), (["applications"], "cohorts.applications"),
    (["series"], "cohorts.series"), (["hosts"], "cohorts.hosts"),
    (["register"], "attendance.register"),
    (["progress"], "school.cohort.progress"), (["certificates"], "school.cohort.certificates"),
    (["today"], "attention.title"), (["practice"], "practice.title"), (["quilt"], "quilt.cohort"),
    (["alumnae"], "alumnae.title"),
  ]
}
