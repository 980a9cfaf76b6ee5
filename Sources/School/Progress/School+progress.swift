import Core
import HTTP
import Web

/// Her own progress, and a cohort's for those who run the school.
extension School {
  var progressEndpoints: [Endpoint] {
    [
      .page("/progress", for: .signedIn, answers: OwnProgressModel.self) { visit in
        let (community, person) = (try visit.community, try visit.person)
        let model = try visit.read { tx in
          try OwnProgressModel.find(
            person, mentoring: mentoring, community: community, on: visit.now.day, in: tx,
            course: { cohort in try course(of: cohort, community: community, in: tx) },
            earlier: { course, version in
              try earlier(course, version, community: community, in: tx)
            })
        }
        return visit.seen(model, as: OwnProgressPage(model: model, visit: visit))
      },
      .page("/cohorts/{cohort}/progress", for: .staff, answers: CohortProgressModel.self) { visit in
        let community = try visit.community
        let id = try visit.id("cohort", as: Cohort.self)
        let model = try visit.read { tx in
          let cohort = try Cohort.find(id, community: community, in: tx)
          return try CohortProgressModel.find(
            cohort, course(of: cohort, community: community, in: tx), community: community,
            now: visit.now, in: tx
          ) { course, version in try earlier(course, version, community: community, in: tx) }
        }
        return visit.seen(model, as: CohortProgressPage(model: model, visit: visit))
      },
    ]
  }
}
