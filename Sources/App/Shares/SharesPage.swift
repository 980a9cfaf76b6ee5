import Core
import Equality
import Localization
import Markup
import Proposals
import Web

/// Women's share at each step: in a sentence, as bars, as a table, and to take away.
struct SharesPage: Page {
  let model: SharesModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { model.process == nil ? .decisions : .proposals }
  var title: String { say("equality.shares.title") }

  var body: Markup {
    if let process = model.process {
      p {
        a(.href(visit.path("proposals", "processes", process.id.description))) {
          Said(process.title, words)
        }
      }
    }
    h1 { title }
    if model.process == nil { years }
    p { strong { sentence } }
    if !model.lines.isEmpty {
      bars
      table
      p(.class("hint")) { say("equality.way.how") }
      p(.class("hint")) {
        words(Message("equality.shares.hidden", .number(ShareStep.least)))
        " "
        say("equality.way.named")
      }
      p(.class("button-row")) {
        a(.class("button quiet"), .href(SharesPath.csv(model, visit))) { say("equality.way.csv") }
      }
      columns
    }
    processes
  }

  /// What a reader shall take along, before any number.
  private var sentence: String {
    guard let lowest = model.lowest, let percent = lowest.sum.percent else {
      return say("equality.way.none")
    }
    guard let village = model.population?.percent else {
      return words(
        Message("equality.way.lowest", .message(lowest.step.title), .number(percent)))
    }
    return percent < village
      ? words(
        Message(
          "equality.way.below", .number(village), .message(lowest.step.title),
          .number(percent)))
      : words(Message("equality.way.nowhere", .number(village)))
  }

  private var years: Markup {
    nav(.class("button-row"), .ariaLabel(say("equality.way.year"))) {
      for year in [model.year - 1, model.year, model.year + 1]
      where year <= visit.now.day.parts.year {
        if year == model.year {
          a(.class("button"), .href(SharesPath.year(year, visit)), .ariaCurrent("page")) {
            String(year)
          }
        } else {
          a(.class("button quiet"), .href(SharesPath.year(year, visit))) { String(year) }
        }
      }
    }
  }

  private var bars: Markup {
    section(.ariaLabel(say("equality.shares.percent"))) {
      if let village = model.population, let percent = village.percent {
        ShareBar(words(village.title), percent: percent, village: percent, words)
      }
      for line in model.lines {
        if let percent = line.sum.percent {
          ShareBar(
            words(line.step.title), percent: percent, village: model.population?.percent, words)
        }
      }
      if model.population != nil { p(.class("hint")) { say("equality.way.line") } }
    }
  }

  private var table: Markup {
    div(
      .class("scroll"), .init("tabindex", "0"), .role("region"), .ariaLabel(title)
    ) {
      Markup.element("table", [.class("table")], .group([head, rows]))
    }
  }

  private var head: Markup {
    thead {
      tr {
        th(.scope("col")) { say("equality.shares.step") }
        for key in ["shares.women", "shares.men", "shares.unsaid", "shares.percent", "way.from"] {
          th(.scope("col"), .class("number")) { say("equality.\(key)") }
        }
      }
    }
  }

  private var rows: Markup {
    tbody {
      if let village = model.population { row(village, from: "") }
      for line in model.lines {
        row(
          line.sum,
          from: words(
            Message(
              "equality.way.parts", .number(line.counted),
              .number(line.counted + line.hidden))))
      }
    }
  }

  private func row(_ step: ShareStep, from parts: String) -> Markup {
    tr {
      th(.scope("row")) { words(step.title) }
      for count in [step.women, step.men, step.unsaid] {
        td(.class("number")) { count.map { words.number($0) } ?? "–" }
      }
      td(.class("number")) { step.percent.map { words.percent($0) } ?? "–" }
      td(.class("number")) { parts }
    }
  }

  private var columns: Markup {
    details(.class("more")) {
      summary { say("equality.way.columns") }
      dl(.class("facts")) {
        for column in SharesFile.columns {
          dt { code { column } }
          dd { say("equality.way.column.\(column.replacing("_", with: "-"))") }
        }
      }
    }
  }

  @MarkupBuilder private var processes: Markup {
    if !model.processes.isEmpty {
      h2 { say("equality.way.processes") }
      ul(.class("plain-list")) {
        for process in model.processes {
          li { a(.href(SharesPath.process(process.id, visit))) { Said(process.title, words) } }
        }
      }
    }
  }
}
