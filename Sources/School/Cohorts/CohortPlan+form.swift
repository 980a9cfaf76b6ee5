import Core
import HTTP
import Web

extension FormReader {
  /// The fields of a cohort; the course must be one that is taught here.
  ///
  /// The rule of a cohort that runs is changed on a page of its own, which says for whom.
  mutating func cohortPlan(courses: [CourseHeadline], keeping rule: CertificateRule? = nil)
    -> CohortPlan
  {
    let title = translated("title")
    let course = form["course"] ?? ""
    if !courses.contains(where: { $0.slug == course }) {
      fault("course", Message("web.fault.choose"))
    }
    let first = day("first")
    let last = day("last")
    return CohortPlan(
      title: title, course: course, firstDay: first, lastDay: last,
      hours: number("hours", in: 1...2000),
      rule: rule ?? self.rule())
  }
}

extension CohortPlan {
  /// What the form shows before anything is typed.
  var formValues: [String: String] {
    var values = rule.formValues
    values["course"] = course
    values["first"] = firstDay.iso
    values["last"] = lastDay.iso
    values["hours"] = String(hours)
    for language in Language.allCases { values["title.\(language.rawValue)"] = title[language] }
    return values
  }

  static func usual(on today: Day, courses: [CourseHeadline]) -> CohortPlan {
    CohortPlan(
      title: Translated(), course: courses.first?.slug ?? "", firstDay: today,
      lastDay: today.advanced(by: 90), hours: 24,
      rule: CertificateRule(attendance: 80, needsAllLessons: true, quiz: 60))
  }
}
