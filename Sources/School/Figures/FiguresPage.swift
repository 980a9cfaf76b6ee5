import Core
import Localization
import Markup
import Spreadsheet
import Web

/// The school in figures: nobody is named, and what is small is not told.
struct FiguresPage: Page {
  let model: SchoolFigures
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("figures.title") }

  var body: Markup {
    h1 { title }
    p { visit.words(Message("figures.intro", .number(SchoolFigures.least))) }
    dl(.class("facts")) {
      fact("figures.people", model.people)
      fact("figures.certified", model.certified)
      fact("figures.meetings", model.meetings)
      fact("figures.practice", model.practised)
    }
    for division in model.divisions { table(division) }
    p(.class("button-row")) {
      a(.class("button"), .href(visit.path("figures.csv"))) { say("figures.csv") }
      a(.class("button quiet"), .href(visit.path("alumnae"))) { say("alumnae.title") }
    }
  }

  @MarkupBuilder private func fact(_ key: String, _ count: Int?) -> Markup {
    dt { say(key) }
    dd { shown(count) }
  }

  private func shown(_ count: Int?) -> String { count.map { visit.words.number($0) } ?? "…" }

  @MarkupBuilder private func table(_ division: SchoolFigures.Division) -> Markup {
    h2 { say("figures.by.\(division.kind.rawValue)") }
    if !division.isShown {
      p(.class("muted")) { say("figures.too-few") }
    } else {
      div(.class("scroll")) {
        Markup.element(
          "table", [],
          .group([
            thead {
              tr {
                th(.scope("col")) { say("figures.by.\(division.kind.rawValue)") }
                for key in ["certified", "open", "all"] {
                  th(.scope("col"), .class("number")) { say("figures.\(key)") }
                }
              }
            },
            tbody { for row in division.rows { line(row) } },
          ]))
      }
    }
  }

  private func line(_ row: SchoolFigures.Row) -> Markup {
    tr {
      th(.scope("row")) { row.label.said(visit.words) }
      for count in [row.certified, row.open, row.all] { td(.class("number")) { shown(count) } }
    }
  }
}

extension SchoolFigures {
  /// The same for a spreadsheet; what is hidden is empty.
  func csv(_ words: Localizer) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.append(
      [words(Message("figures.division")), words(Message("figures.line"))]
        + ["certified", "open", "all"].map { words(Message("figures.\($0)")) })
    for division in divisions where division.isShown {
      for row in division.rows {
        writer.append(
          [words(Message("figures.by.\(division.kind.rawValue)")), row.label.said(words)]
            + [row.certified, row.open, row.all].map { $0.map(String.init) ?? "" })
      }
    }
    return writer.bytes
  }
}

/// Asks what may be counted of her.
struct PersonFiguresPage: Page {
  let person: ID<Person>
  let name: String
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("figures.of", .text(name))) }

  var body: Markup {
    h1 { title }
    p { visit.words(Message("figures.why", .number(SchoolFigures.least))) }
    CommandForm(visit.path("figures", "of", person.description), visit: visit) {
      FaultSummary(state, visit.words)
      SelectField(
        "sex", Message("figures.by.sex"),
        choices: [("", visit.words(Message("figures.unsaid")))]
          + PersonFigures.Sex.allCases.map {
            ($0.rawValue, visit.words(Message("figures.sex.\($0.rawValue)")))
          }, state, visit.words)
      TextField(
        "year", Message("figures.year"), state, visit.words, isRequired: false,
        more: .inputmode("numeric"))
      TextField(
        "village", Message("figures.by.village"), state, visit.words, isRequired: false)
      button(.class("button"), .type("submit")) { visit.words(Message("school.save")) }
    }
  }
}
