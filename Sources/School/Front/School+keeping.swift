import Core
import Database
import Web

extension School {
  /// What a phone may keep of the courses that she goes through.
  package struct Kept: Sendable {
    package var titles: [Translated] = []
    package var pages: [URLPath] = []
    package var files: [URLPath] = []
  }

  /// The lessons and quizzes of her cohorts that are not over, with their pictures and sounds.
  package func keeps(
    of visit: Visit, in tx: borrowing Transaction<some Any>
  ) throws -> Kept {
    guard let community = visit.viewer.community, let person = visit.viewer.person else {
      return Kept()
    }
    var kept = Kept()
    for cohort in try Cohort.joined(by: person, community: community, in: tx)
    where cohort.plan.lastDay >= visit.now.day {
      guard let course = try course(of: cohort, community: community, in: tx),
        case let page = visit.learning.course(course), !kept.pages.contains(page)
      else { continue }
      kept.titles.append(course.title)
      kept.pages.append(page)
      kept.pages += course.lessons.flatMap { visit.learning.keeps($0, of: course) }
      kept.files += course.lessons.flatMap { course.media(of: $0) }
    }
    return kept
  }
}
