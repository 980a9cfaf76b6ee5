import Core
import Localization
import Markup
import Web

/// The six questions with their answers, for everybody to read.
struct EqualityCard: Component {
  let check: EqualityCheck
  let words: Localizer

  var body: Markup {
    if !check.answers.isEmpty {
      Card(words(Message("decisions.equality.title"))) {
        dl(.class("facts")) {
          for line in check.lines {
            dt { words(line.question.title) }
            dd { SaidLines(line.answer, words) }
          }
        }
      }
    }
  }
}

/// Women's share at each step, beside that of the village.
struct SharesCard: Component {
  let shares: ShownShares
  let words: Localizer

  var body: Markup {
    if !shares.steps.isEmpty {
      Card(words(Message("decisions.shares.title"))) {
        div(.class("scroll")) { table }
        p(.class("hint")) {
          words(Message("decisions.shares.hidden", .number(DecisionShares.least)))
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
            th(.scope("col")) { words(Message("decisions.shares.step")) }
            for name in ["women", "men", "unsaid", "percent"] {
              th(.scope("col"), .class("number")) { words(Message("decisions.shares.\(name)")) }
            }
          }
        },
        tbody {
          for step in shares.steps { row(step) }
        },
      ]))
  }

  private func row(_ step: ShownShares.Step) -> Markup {
    tr {
      th(.scope("row")) { words(Message("decisions.shares.step.\(step.name)")) }
      for count in [step.women, step.men, step.unsaid] {
        td(.class("number")) { count.map { words.number($0) } ?? "–" }
      }
      td(.class("number")) { step.percent.map { words.percent($0) } ?? "–" }
    }
  }
}
