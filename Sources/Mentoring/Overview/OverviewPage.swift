import Core
import Database
import JSON
import Localization
import Markup
import Web

/// What the school sees: that pairs meet, never what they say.
struct OverviewModel: JSONModel {
  let pairs: [PairSummary]
  let paging: Paging
  /// Why mentorings ended; nothing while so few ended that a reason would name somebody.
  let reasons: [ReasonTally]

  static let fields: [JSONField<Self>] = [
    .init("pairs") { $0.pairs }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total }, .init("reasons") { $0.reasons },
  ]

  static func read(
    of community: ID<Community>, page: Int, today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> OverviewModel {
    let standings = try PairStanding.all(in: community, today: today, tx: tx)
    let paging = Paging(page: page, total: standings.count)
    let pairs = try Mentorship.all(
      paging.slice(of: standings).map(\.id), in: community, tx: tx)
    let tallies = try MeetingTally.of(pairs.map(\.id), in: tx)
    let summaries = pairs.map { pair in
      let tally = tallies[pair.id] ?? .none
      return PairSummary(
        id: pair.id, mentor: pair.mentorName, members: pair.present.map(\.name),
        title: pair.title, state: pair.state, isMentor: false, tally: tally,
        quietWeeks: pair.state == .active
          ? tally.quietWeeks(since: pair.answeredAt, today: today) : nil)
    }
    return OverviewModel(
      pairs: summaries, paging: paging, reasons: try ReasonTally.all(in: community, tx: tx))
  }
}

struct OverviewPage: Page {
  let model: OverviewModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("mentoring.overview.title")) }
  var patch: Patch { .mentoring }

  var body: Markup {
    p { a(.href(MentoringPath.home(visit))) { words(Message("mentoring.title")) } }
    h1 { title }
    p { words(Message("mentoring.overview.intro")) }
    if model.pairs.isEmpty {
      p(.class("notice plain")) { words(Message("mentoring.overview.none")) }
    } else {
      div(.class("scroll")) { table }
    }
    Pager(model.paging, words) { page in MentoringPath.list("overview", page: page, visit) }
    if !model.reasons.isEmpty {
      h2 { words(Message("mentoring.overview.reasons")) }
      dl(.class("facts")) {
        for reason in model.reasons {
          dt { words(Message(key: "mentoring.end.\(reason.reason.rawValue)", arguments: [])) }
          dd { words.number(reason.count) }
        }
      }
    }
  }

  private var table: Markup {
    Markup.element(
      "table", [.class("table")],
      .group([
        thead {
          tr {
            for key in ["pair", "state", "meetings", "hours", "last"] {
              th(.scope("col")) {
                words(Message(key: "mentoring.overview.\(key)", arguments: []))
              }
            }
          }
        },
        tbody { for pair in model.pairs { row(pair) } },
      ]))
  }

  private func row(_ pair: PairSummary) -> Markup {
    tr {
      th(.scope("row")) { pair.name }
      td {
        PairTag(state: pair.state, words: words)
        if let weeks = pair.quietWeeks {
          " "
          span(.class("tag")) { words(Message("mentoring.overview.quiet", .number(weeks))) }
        }
      }
      td(.class("number")) { words.number(pair.tally.count) }
      td(.class("number")) { words.decimal(pair.tally.minutes * 10 / 60, places: 1) }
      td { pair.tally.last.map { words.date($0) } ?? "—" }
    }
  }
}

extension Mentoring {
  var overviewEndpoints: [Endpoint] {
    [
      .page("mentoring/overview", for: .staff, answers: OverviewModel.self) { visit in
        let model = try visit.read { tx in
          try OverviewModel.read(
            of: try visit.community, page: visit.pageNumber, today: visit.now.day, in: tx)
        }
        return visit.seen(model, as: OverviewPage(model: model, visit: visit))
      }
    ]
  }
}
