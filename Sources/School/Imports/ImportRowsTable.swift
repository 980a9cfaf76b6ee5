import Core
import Localization
import Markup
import Web

/// The rows of a file with what would become of each, what is wrong first.
struct ImportRowsTable: Component {
  let rows: [ImportRow]
  let words: Localizer

  private func say(_ key: String) -> String { words(Message(key)) }

  var body: Markup {
    div(.class("scroll")) {
      table {
        thead {
          tr {
            th(.scope("col"), .class("number")) { say("school.import.row") }
            th(.scope("col")) { say("school.people.name") }
            th(.scope("col")) { say("school.import.what") }
          }
        }
        tbody { for row in rows { line(row) } }
      }
    }
  }

  private func line(_ row: ImportRow) -> Markup {
    tr {
      td(.class("number")) { String(row.number) }
      th(.scope("row")) { name(row) }
      td {
        span(.class("tag \(tone(row.verdict))")) { words(row.verdict.title) }
        if let fault = row.fault { span { " \(words(fault.message))" } }
        if row.fault == nil, let known = row.knownAs {
          span(.class("muted")) { " \(words(Message("school.import.known-as", .text(known))))" }
        }
      }
    }
  }

  @MarkupBuilder private func name(_ row: ImportRow) -> Markup {
    row.name
    if let called = row.called { span(.class("muted")) { " (\(called))" } }
    if let identifier = row.identifier { span(.class("muted")) { " \(identifier)" } }
  }

  private func tone(_ verdict: ImportVerdict) -> String {
    switch verdict {
    case .faulty: "bad"
    case .namesake: "warn"
    case .new: "good"
    case .known, .enrolled: ""
    }
  }
}
