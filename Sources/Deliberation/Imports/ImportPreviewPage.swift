import Core
import Localization
import Markup
import Web

/// The preview of a conversation held elsewhere: its counts, its first statements, and what stays
/// behind, row by row.
struct ImportPreviewPage: Page {
  let model: ImportPreviewModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { say("deliberation.import.of", .text(model.fileName)) }
  var patch: Patch { .deliberation }

  private func say(_ key: String, _ arguments: Message.Argument...) -> String {
    words(Message(key: key, arguments: arguments))
  }

  var body: Markup {
    p { a(.href(DeliberationPath.list(visit))) { say("deliberation.title") } }
    h1 { title }
    p(.class("notice plain")) { say("deliberation.import.nothing-yet") }
    facts
    if model.people < Topic.fewestPeople {
      p(.class("notice")) {
        say("deliberation.too-few", .number(model.people), .number(Topic.fewestPeople))
      }
    }
    confirm
    CommandForm(DeliberationPath.imported(model.id, "drop", visit), visit: visit, class: "inline") {
      button(.class("quiet"), .type("submit")) { say("deliberation.import.drop") }
    }
    notTaken
    statements
  }

  private var facts: Markup {
    dl(.class("facts")) {
      fact("people", words.number(model.people), say("deliberation.import.people"))
      fact("statements", words.number(model.statements), hidden)
      fact("votes", words.number(model.votes), replaced)
      if let from = model.from, let until = model.until {
        fact("time", "\(words.date(from.day)) – \(words.date(until.day))", nil)
      }
      fact("files", model.files.joined(separator: ", "), nil)
      fact("not-taken", words.number(model.faults), nil)
    }
  }

  private var hidden: String? {
    var parts: [String] = []
    if model.hidden > 0 { parts.append(say("deliberation.import.hidden", .number(model.hidden))) }
    if model.wordless > 0 {
      parts.append(say("deliberation.import.wordless", .number(model.wordless)))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private var replaced: String? {
    model.replaced > 0 ? say("deliberation.import.replaced", .number(model.replaced)) : nil
  }

  @MarkupBuilder private func fact(_ key: String, _ value: String, _ hint: String?) -> Markup {
    dt { say("deliberation.import.fact.\(key)") }
    dd {
      value
      if let hint { span(.class("hint")) { " \(hint)" } }
    }
  }

  private var confirm: Markup {
    CommandForm(DeliberationPath.imported(model.id, "confirm", visit), visit: visit) {
      FaultSummary(state, words)
      TextField(
        "question", Message("deliberation.form.question"), state, words,
        hint: Message("deliberation.import.question.hint"))
      SelectField(
        "language", Message("deliberation.import.language"),
        choices: [("", say("deliberation.import.language.other"))]
          + Language.allCases.map { ($0.rawValue, $0.endonym) }, state, words)
      button(.class("button"), .type("submit")) { say("deliberation.import.go") }
    }.body
  }

  private var statements: Markup {
    section {
      h2 { say("deliberation.import.first") }
      ul(.class("plain-list")) {
        for row in model.rows {
          li {
            p {
              span(.class("muted")) { "\(words.number(row.number)). " }
              row.words.isEmpty ? "—" : row.words
            }
            p(.class("muted")) {
              "\(say("deliberation.import.fact.votes")): \(words.number(row.answers))"
            }
          }
        }
      }
    }
  }

  private var notTaken: Markup {
    section(.ariaLabelledby("not-taken")) {
      h2(.id("not-taken")) { say("deliberation.import.not-taken") }
      if model.faults == 0 { p { say("deliberation.import.all-taken") } }
      if model.faults > model.paging.total {
        p { say("deliberation.import.first-faults", .number(model.paging.total)) }
      }
      ul { for note in model.notes { li { note.text } } }
      Pager(model.paging, words) { DeliberationPath.imported(model.id, visit, page: $0) }
    }
  }
}
