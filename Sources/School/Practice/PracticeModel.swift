import Core
import Database
import JSON
import Web

/// What a cohort does in the world, as one of its women sees it.
struct PracticeModel: JSONModel {
  let cohort: Cohort
  let tasks: [PracticeTask]
  let mine: [PracticeReport]
  let shown: [PracticeReport]
  /// For those who run the school.
  let waiting: Int

  var confirmed: Int { mine.count { $0.state == .confirmed } }

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("title") { $0.cohort.plan.title },
    .init("needed") { $0.cohort.plan.rule.practice }, .init("confirmed") { $0.confirmed },
    .init("tasks") { $0.tasks.filter(\.isOffered) }, .init("mine") { $0.mine },
    .init("shown") { $0.shown },
  ]

  static func find(_ visit: Visit, in tx: borrowing Transaction<some Any>) throws -> PracticeModel {
    let cohort = try visit.cohortOfHers(in: tx)
    let (community, person) = (try visit.community, try visit.person)
    return PracticeModel(
      cohort: cohort,
      tasks: try PracticeTask.all(of: cohort.id, community: community, in: tx),
      mine: try PracticeReport.all(of: person, in: cohort.id, community: community, tx: tx),
      shown: try PracticeReport.shown(in: cohort.id, community: community, limit: 20, tx: tx)
        .filter { $0.person != person },
      waiting: visit.viewer.may(.staff)
        ? try PracticeReport.count(.waiting, in: cohort.id, community: community, tx: tx) : 0)
  }
}
