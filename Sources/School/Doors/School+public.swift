import Core
import HTTP
import Web

extension School {
  /// What a visitor finds of a cohort that was opened to the public; any other is not there.
  var publicEndpoints: [Endpoint] {
    [
      .page("/schools", for: .anyone, answers: PublicCohortListModel.self) { visit in
        let community = try visit.community
        let model = try visit.read { tx in
          try PublicCohortListModel.find(
            community, isHost: visit.viewer.may(.hosts), page: visit.pageNumber,
            today: visit.now.day, in: tx)
        }
        return visit.seen(model, as: PublicCohortListPage(model: model, visit: visit))
      },
      .page("/schools/{cohort}", for: .anyone, answers: PublicCohortModel.self) { visit in
        let id = try visit.id("cohort", as: Cohort.self)
        let model = try visit.read { tx in try publicCohort(id, visit, in: tx) }
        return visit.seen(model, as: PublicCohortPage(model: model, visit: visit))
      },
    ]
  }
}
