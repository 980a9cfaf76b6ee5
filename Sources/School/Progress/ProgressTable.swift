import Core
import Localization
import Markup
import Web

/// People by lessons: a word and a number in every cell, never a colour alone.
struct ProgressTable: Component {
  let model: CohortProgressModel
  let course: Course
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    if model.rows.isEmpty {
      p(.class("muted")) { say("learning.progress.nobody") }
    } else {
      div(.class("scroll")) {
        table {
          thead {
            tr {
              th(.scope("col")) { say("learning.progress.person") }
              for lesson in course.lessons {
                th(.scope("col")) { lesson.title.text(visit.language) }
              }
            }
          }
          tbody { for row in model.rows { line(row) } }
          tfoot { done }
        }
      }
    }
  }

  private func line(_ row: CohortProgressModel.Row) -> Markup {
    tr(.id("person-\(row.person)")) {
      th(.scope("row")) { row.name }
      for cell in row.cells { td { content(cell) } }
    }
  }

  @MarkupBuilder private func content(_ cell: CohortProgressModel.Cell) -> Markup {
    switch cell.standing.state {
    case .new: span(.class("muted")) { "–" }
    case .started: say("learning.state.started")
    case .finished: say("learning.state.finished")
    }
    if let best = cell.standing.best, best.isJudged {
      " \(visit.words.percent(best.percent))"
    }
    if cell.isStuck {
      " "
      span(.class("tag bad")) { say("learning.stuck") }
    }
  }

  private var done: Markup {
    tr {
      th(.scope("row")) { say("learning.progress.done") }
      for lesson in course.lessons {
        td {
          ShareBar(
            model.done(lesson), of: model.rows.count,
            visit.words(
              Message(
                "learning.hardest.right", .number(model.done(lesson)),
                .number(model.rows.count))))
        }
      }
    }
  }
}
