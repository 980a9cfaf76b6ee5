import Core
import Localization
import Markup
import Web

/// Women's share at each step, beside that of the village.
package struct SharesCard: Component {
  let steps: [ShareStep]
  let words: Localizer

  package init(_ steps: [ShareStep], _ words: Localizer) {
    self.steps = steps
    self.words = words
  }

  package var body: Markup {
    if !steps.isEmpty {
      Card(words(Message("equality.shares.title"))) {
        div(
          .class("scroll"), .init("tabindex", "0"), .role("region"),
          .ariaLabel(words(Message("equality.shares.title")))
        ) { table }
        p(.class("hint")) {
          words(Message("equality.shares.hidden", .number(ShareStep.least)))
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
            th(.scope("col")) { words(Message("equality.shares.step")) }
            for name in ["women", "men", "unsaid", "percent"] {
              th(.scope("col"), .class("number")) { words(Message("equality.shares.\(name)")) }
            }
          }
        },
        tbody {
          for step in steps { row(step) }
        },
      ]))
  }

  private func row(_ step: ShareStep) -> Markup {
    tr {
      th(.scope("row")) { words(step.title) }
      for count in [step.women, step.men, step.unsaid] {
        td(.class("number")) { count.map { words.number($0) } ?? "–" }
      }
      td(.class("number")) { step.percent.map { words.percent($0) } ?? "–" }
    }
  }
}
