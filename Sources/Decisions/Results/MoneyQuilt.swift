import Choice
import Core
import Localization
import Markup
import Web

/// Where the money went: a quilt whose patches are as large as what they cost, and a table.
struct MoneyQuilt: Component {
  let decision: Decision
  let result: ResultModel
  let words: Localizer

  /// Smaller patches than these many together could not be seen.
  private static let mostPatches = 60
  private static let (width, height) = (1000.0, 560.0)
  private static let colours = [
    "#8c1d40", "#1f4e79", "#7a4b00", "#1e6b3a", "#5b2a86", "#00616b",
  ]

  private var shown: [ResultModel.Winner] {
    let sorted = result.winners.sorted { ($1.cost, $0.number) < ($0.cost, $1.number) }
    return Array(sorted.prefix(MoneyQuilt.mostPatches))
  }

  var body: Markup {
    let winners = shown
    figure(.class("quilt-chart")) {
      drawing(of: winners)
      figcaption(.class("hint")) { words(Message("decisions.quilt.caption")) }
    }
    table(of: winners)
  }

  private func drawing(of winners: [ResultModel.Winner]) -> Markup {
    let rest = max(0, (decision.budget.value - sum(of: winners)).double)
    let patches = Patchwork.lay(
      winners.map(\.cost.value.double) + [rest], width: MoneyQuilt.width,
      height: MoneyQuilt.height)
    return svg(
      .viewBox("0 0 1000 560"), .class("quilt"), .role("img"),
      .ariaLabel(words(Message("decisions.quilt.label", .number(winners.count))))
    ) {
      for patch in patches {
        draw(patch, code: patch.index < winners.count ? winners[patch.index].code : nil)
      }
    }
  }

  private func sum(of winners: [ResultModel.Winner]) -> Rational {
    winners.reduce(.zero) { $0 + $1.cost.value }
  }

  /// A patch with its seam and, where there is room, its number; what is left has none.
  private func draw(_ patch: Patchwork.Patch, code: String?) -> Markup {
    let place = patch.index % MoneyQuilt.colours.count
    let isNamed = patch.width > 90 && patch.height > 80 && (code?.count ?? 9) < 5
    return g {
      box(
        patch, inset: 3,
        [
          .class(code == nil ? "patch-rest" : "patch-\(place + 1)"),
          .fill(code == nil ? "#b8b2a7" : MoneyQuilt.colours[place]),
        ])
      box(
        patch, inset: 10,
        [
          .fill("none"), .stroke("#ffffff"), .init("stroke-width", "2"),
          .init("stroke-dasharray", "9 7"),
        ])
      if let code, isNamed {
        svgText(
          .x(at(patch.x + patch.width / 2)), .y(at(patch.y + patch.height / 2 + 20)),
          .textAnchor("middle"), .fontSize("60"), .fill("#ffffff")
        ) { code }
      }
    }
  }

  private func box(
    _ patch: Patchwork.Patch, inset: Double, _ attributes: [Attribute]
  ) -> Markup {
    .element(
      "rect",
      [
        .x(at(patch.x + inset)), .y(at(patch.y + inset)),
        .width(at(max(0, patch.width - 2 * inset))),
        .height(at(max(0, patch.height - 2 * inset))),
      ] + attributes, .nothing)
  }

  /// Whole units are fine enough for a drawing this large.
  private func at(_ value: Double) -> String { String(Int(value.rounded())) }

  private func table(of winners: [ResultModel.Winner]) -> Markup {
    div(
      .class("scroll"), .init("tabindex", "0"), .role("region"), .ariaLabelledby("quilt-table")
    ) {
      Markup.element(
        "table", [.class("table")],
        .group([
          caption(.id("quilt-table")) { words(Message("decisions.quilt.table")) },
          thead {
            tr {
              th(.scope("col")) { words(Message("decisions.column.number")) }
              th(.scope("col")) { words(Message("decisions.column.idea")) }
              th(.scope("col"), .class("number")) { words(Message("decisions.column.cost")) }
            }
          },
          tbody {
            for winner in winners { row(winner) }
            if result.winners.count > winners.count { others(after: winners) }
            tr {
              td { "" }
              th(.scope("row")) { words(Message("decisions.quilt.left")) }
              td(.class("number")) { words.money(result.left, decision.currency) }
            }
          },
        ]))
    }
  }

  private func row(_ winner: ResultModel.Winner) -> Markup {
    tr {
      td { winner.code }
      th(.scope("row")) { Said(winner.title, words) }
      td(.class("number")) { words.money(winner.cost, decision.currency) }
    }
  }

  private func others(after winners: [ResultModel.Winner]) -> Markup {
    let count = result.winners.count - winners.count
    let cost = Amount(result.outcome.cost.value - sum(of: winners))
    return tr {
      td { "" }
      th(.scope("row")) { words(Message("decisions.quilt.others", .number(count))) }
      td(.class("number")) { words.money(cost, decision.currency) }
    }
  }
}
