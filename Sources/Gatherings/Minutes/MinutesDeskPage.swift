import Core
import Localization
import Markup
import Web

/// Where minutes are written, read again, approved, amended and noted as signed.
struct MinutesDeskPage: Page {
  let model: MinutesDeskModel
  /// Whether the text is to be taken anew from what happened.
  let isAnew: Bool
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var gathering: Gathering { model.gathering }
  private var newest: MinutesVersion? { model.versions.last }
  var title: String { words(Message("gatherings.way.minutes")) }
  var patch: Patch { .gatherings }

  var body: Markup {
    p {
      a(.href(GatheringsPath.gathering(gathering.id, visit))) {
        Said(gathering.plan.title, words)
      }
    }
    h1 { title }
    if let approved = model.versions.approved {
      p(.class("notice good")) {
        words(
          Message(
            "gatherings.minutes.is-approved",
            .text(words.date(approved.day))))
        " "
        a(.href(path("minutes"))) { words(Message("gatherings.minutes.read")) }
      }
      FaultSummary(state, words)
      signing
      amending
    } else {
      writing
      if newest != nil { approving }
    }
    if model.versions.count > 1 { versions }
  }

  private var writing: Markup {
    CommandForm(path("desk"), visit: visit) {
      let state = state.or(initial)
      FaultSummary(state, words)
      p { words(Message("gatherings.minutes.how")) }
      TextField("number", Message("gatherings.minutes.number"), state, words)
      TextArea("body", Message("gatherings.minutes.body"), state, words, rows: 24)
      input(.type("hidden"), .name("after"), .value(String(newest?.version ?? 0)))
      div(.class("button-row")) {
        button(.class("button"), .type("submit")) { words(Message("gatherings.save")) }
        if newest != nil {
          a(.class("button quiet"), .href(anew)) { words(Message("gatherings.minutes.anew")) }
        }
      }
    }.body
  }

  private var anew: URLPath {
    GatheringsPath.part(gathering.id, "desk", visit, query: [("anew", "1")])
  }

  private var initial: [String: String] {
    let body = isAnew ? model.drafted : newest?.text.body ?? model.drafted
    return ["number": newest?.text.number ?? "1", "body": body]
  }

  private var approving: Markup {
    Card(words(Message("gatherings.minutes.approve.title"))) {
      p { words(Message("gatherings.minutes.approve.text")) }
      p { a(.href(path("minutes.pdf"))) { words(Message("gatherings.minutes.print-draft")) } }
      if gathering.endedAt != nil {
        CommandForm(path("approve"), visit: visit) {
          input(.type("hidden"), .name("version"), .value(String(newest?.version ?? 0)))
          button(.class("button"), .type("submit")) {
            words(
              Message("gatherings.minutes.approve", .number(newest?.version ?? 0)))
          }
        }
      } else {
        p(.class("hint")) { words(Message("gatherings.rule.still-open")) }
      }
    }.body
  }

  private var signing: Markup {
    Card(words(Message("gatherings.minutes.sign.title"))) {
      p { a(.href(path("minutes.pdf"))) { words(Message("gatherings.minutes.print")) } }
      for version in model.versions where version.seal != nil {
        if let day = version.signedOn {
          p {
            words(
              Message("gatherings.minutes.signed", .text(name(version)), .text(words.date(day))))
          }
        } else {
          CommandForm(path("signatures"), visit: visit) {
            p { words(Message("gatherings.minutes.sign.text", .text(name(version)))) }
            input(.type("hidden"), .name("version"), .value(String(version.version)))
            TextField(
              "signed-on", Message("gatherings.minutes.signed-on"),
              state.or(["signed-on": visit.now.day.iso]), words, type: "date")
            button(.class("button quiet"), .type("submit")) {
              words(Message("gatherings.minutes.sign"))
            }
          }
        }
      }
    }.body
  }

  private func name(_ version: MinutesVersion) -> String {
    version.kind == .approved
      ? words(Message("gatherings.minutes.title", .text(version.text.number)))
      : words(
        Message(
          "gatherings.minutes.amendment",
          .text(words.date(version.day))))
  }

  private var amending: Markup {
    details {
      summary { words(Message("gatherings.minutes.amend.title")) }
      p { words(Message("gatherings.minutes.amend.text")) }
      CommandForm(path("amendments"), visit: visit) {
        TextArea("body", Message("gatherings.minutes.amend.words"), state, words, rows: 5)
        button(.class("button"), .type("submit")) { words(Message("gatherings.minutes.amend")) }
      }
    }
  }

  private var versions: Markup {
    details {
      summary { words(Message("gatherings.minutes.versions")) }
      for version in model.versions.reversed() {
        details {
          summary {
            words(
              Message(
                "gatherings.minutes.version", .number(version.version),
                .text(words.moment(version.writtenAt))))
          }
          MinutesBody(text: version.text.body)
        }
      }
    }
  }

  private func path(_ part: String) -> URLPath {
    GatheringsPath.part(gathering.id, part, visit)
  }
}

/// The text of minutes: a line that begins with `# ` is a heading.
struct MinutesBody: Component {
  let text: String
  /// Whether it stands right under the heading of its page.
  var isMain = false

  var body: Markup {
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ") {
        if isMain { h2 { String(line.dropFirst(2)) } } else { h3 { String(line.dropFirst(2)) } }
      } else {
        p { String(line) }
      }
    }
  }
}
