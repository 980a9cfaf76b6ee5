import Core
import Ledger
import Localization
import Markup
import Web

/// The result of any kind but the budget: what was decided, drawn, with the reasons of the count.
struct KindResultSections: Component {
  let decision: Decision
  let model: KindResultModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var names: OptionNames { OptionNames(options: model.options, words: words) }

  var body: Markup {
    p(.class(model.result.isDecided ? "notice good" : "notice")) {
      strong { model.result.verdict(names) }
    }
    section(.class("card")) {
      h2 { words(Message("decisions.result.drawn")) }
      drawing
      for part in model.result.more(names) { show(part) }
    }
    Card(words(Message("decisions.result.turnout-title"))) { voters }
    if !decision.isPractice {
      Card(words(Message("decisions.result.recount"))) { papers }
    }
  }

  @MarkupBuilder private var drawing: Markup {
    let bars = model.result.bars(names)
    if !bars.isEmpty {
      figure { ResultDrawing(title: decision.title.text(words.language), bars: bars) }
    }
  }

  @MarkupBuilder private func show(_ part: ResultPart) -> Markup {
    switch part {
    case .heading(let text): h3 { text }
    case .paragraph(let text): p { text }
    case .list(let lines):
      ol {
        for line in lines { li { line } }
      }
    case .table(let title, let columns, let rows): table(title, columns, rows)
    }
  }

  private func table(_ title: String, _ columns: [String], _ rows: [[String]]) -> Markup {
    div(.class("scroll"), .init("tabindex", "0"), .role("region"), .ariaLabel(title)) {
      Markup.element(
        "table", [.class("table")],
        .group([
          caption { title },
          thead {
            tr {
              th(.scope("col")) { columns.first ?? "" }
              for column in columns.dropFirst() {
                th(.scope("col"), .class("number")) { column }
              }
            }
          },
          tbody {
            for row in rows { line(row) }
          },
        ]))
    }
  }

  private func line(_ row: [String]) -> Markup {
    tr {
      th(.scope("row")) { row.first ?? "" }
      for cell in row.dropFirst() { td(.class("number")) { cell } }
    }
  }

  @MarkupBuilder private var voters: Markup {
    p {
      ShareBar(
        model.outcome.ballots, of: model.outcome.electors,
        words(
          Message(
            "decisions.result.turnout", .number(model.outcome.ballots),
            .number(model.outcome.electors))))
    }
    dl(.class("facts")) {
      if decision.usesPaper {
        dt { words(Message("decisions.fact.on-paper")) }
        dd { words.number(model.outcome.onPaper) }
      }
      if decision.kind.choices != nil {
        dt { words(Message("decisions.fact.blank")) }
        dd { words.number(model.result.blank) }
      }
    }
  }

  @MarkupBuilder private var papers: Markup {
    p(.class("button-row")) {
      a(.class("button quiet"), .href(DecisionsPath.part(decision.id, "protocol", visit))) {
        words(Message("decisions.result.protocol"))
      }
    }
    if model.listsBallots {
      p(.class("hint")) { words(Message("decisions.result.recount-kind")) }
      LineSearch(decision: decision.id, typed: "", visit: visit)
    } else {
      p(.class("hint")) {
        words(Message("decisions.small.withheld", .number(Decision.fewestPublished)))
      }
    }
    if let entry = model.entry {
      PublishedFiles(
        decision: decision.id, names: model.files + [Publication.sums], entry: entry,
        visit: visit)
    }
  }
}

/// The published files one by one, and the hash that stands on the notice board.
struct PublishedFiles: Component {
  let decision: ID<Decision>
  let names: [String]
  let entry: LedgerEntry
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    p(.class("hint")) {
      a(.href(DecisionsPath.part(decision, "embed", visit))) {
        words(Message("decisions.open.embed"))
      }
    }
    details {
      summary { words(Message("decisions.files.title")) }
      ul {
        for name in names {
          li { a(.href(DecisionsPath.file(name, of: decision, visit))) { name } }
        }
      }
    }
    p(.class("hint")) {
      a(.href(DecisionsPath.ledger(visit))) {
        words(Message("decisions.files.entry", .number(entry.number)))
      }
      " "
      code(.class("hash")) { Hex.grouped(entry.digest) }
    }
  }
}
