import Core
import Database
import JSON
import Web

/// An import as one line of a cohort's page.
struct ImportItem: JSONModel {
  let found: PeopleImport

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.found.id }, .init("fileName") { $0.found.fileName },
    .init("state") { $0.found.state }, .init("total") { $0.found.total },
    .init("done") { $0.found.done }, .init("enrolled") { $0.found.enrolled },
    .init("createdAt") { $0.found.createdAt }, .init("untaken") { $0.found.untaken },
  ]
}

/// What the page of one import knows: the preview, then the progress, then what came of it.
struct ImportModel: JSONModel {
  let found: PeopleImport
  let cohort: Cohort
  let job: JobRecord?
  let rows: [ImportRow]
  let paging: Paging

  /// Running in truth: a job that failed waits for her to let it go on.
  var isRunning: Bool { found.state == .running && job?.state != .failed }

  func count(_ verdict: ImportVerdict) -> Int { found.counts[verdict] ?? 0 }

  static let fields: [JSONField<Self>] = [
    .init("import") { ImportItem(found: $0.found) }, .init("cohort") { $0.cohort.id },
    .init("new") { $0.count(.new) }, .init("known") { $0.count(.known) },
    .init("namesake") { $0.count(.namesake) }, .init("enrolledBefore") { $0.count(.enrolled) },
    .init("faulty") { $0.count(.faulty) }, .init("job") { $0.job?.state },
    .init("rows") { $0.rows }, .init("page") { $0.paging.page },
    .init("totalRows") { $0.paging.total },
  ]

  static func find(
    _ id: ID<PeopleImport>, community: ID<Community>, page: Int,
    in tx: borrowing Transaction<some Any>
  ) throws -> ImportModel {
    let found = try PeopleImport.find(id, community: community, in: tx)
    // While it runs the rows are on their way to be people, and a list would only flicker.
    let isListed = found.state == .preview || found.state == .done
    let paging = Paging(page: page, total: isListed ? try ImportRow.count(of: id, in: tx) : 0)
    return ImportModel(
      found: found, cohort: try Cohort.find(found.cohort, community: community, in: tx),
      job: try JobRecord.latest(ImportJob.kind, of: id.uuid, community: community, in: tx),
      rows: isListed ? try ImportRow.page(of: id, paging, in: tx) : [], paging: paging)
  }
}
