import Core
import Database
import JSON
import Localization
import Markup
import Web

/// Why women left, over all cohorts of the village; never so few that one could be recognised.
struct LeavingFigures: JSONModel {
  struct Line: JSONModel {
    let reason: Leaving.Reason
    let count: Int

    static let fields: [JSONField<Self>] = [
      .init("reason") { $0.reason }, .init("count") { $0.count },
    ]
  }

  let lines: [Line]
  let rest: Int?
  let total: Int?

  static let fields: [JSONField<Self>] = [
    .init("reasons") { $0.lines }, .init("otherReasons") { $0.rest }, .init("total") { $0.total },
  ]

  static func find(
    _ community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> LeavingFigures {
    let counts: [(key: Leaving.Reason, count: Int)] = try tx.all(
      """
      SELECT reason, count(*) FROM leaving WHERE community = \(community)
      GROUP BY reason ORDER BY reason
      """
    ) { row in (try row(0), try row(1)) }
    let coarse = CoarseCounts(counts)
    return LeavingFigures(
      lines: coarse.shown.map { Line(reason: $0.key, count: $0.count) }, rest: coarse.rest,
      total: coarse.total)
  }
}

/// The same as a page, for hosts too.
struct LeavingFiguresPage: Page {
  let model: LeavingFigures
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("cohorts.figures")) }

  var body: Markup {
    h1 { title }
    p { visit.words(Message("cohorts.figures.how", .number(CoarseCounts<Int>.least))) }
    if let total = model.total {
      dl(.class("facts")) {
        for line in model.lines {
          dt { visit.words(line.reason.title) }
          dd { share(line.count, total) }
        }
        if let rest = model.rest {
          dt { visit.words(Message("cohorts.figures.rest")) }
          dd { share(rest, total) }
        }
        dt { visit.words(Message("cohorts.figures.total")) }
        dd { visit.words.number(total) }
      }
    } else {
      p(.class("muted")) { visit.words(Message("cohorts.figures.few")) }
    }
  }

  private func share(_ count: Int, _ total: Int) -> Markup {
    ShareBar(count, of: total, visit.words.number(count)).body
  }
}
