import Core
import Localization
import Markup
import Web

/// A version of a draft, whole.
struct DraftPage: Page {
  /// A long text and all its versions would weigh too much for a phone; each names the one before.
  private static let mostHeads = 10

  let model: DraftModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .proposals }
  var title: String {
    model.isLatest
      ? say("proposals.draft")
      : words(Message("proposals.version", .number(model.text?.number ?? 0)))
  }

  var body: Markup {
    p { a(.href(visit.proposals.process(model.process.id))) { Said(model.process.title, words) } }
    h1 { title }
    if let text = model.text {
      head(text)
      div(.class("prose"), .lang(text.language.tag)) { PlainWords(text: text.words) }
      versions
    } else {
      p(.class("notice plain")) { say("proposals.draft.none") }
    }
    if visit.viewer.may(WriteDraft.access) {
      p {
        a(.class("button quiet"), .href(visit.proposals.draft(model.process.id, "edit"))) {
          say(model.text == nil ? "proposals.draft.write" : "proposals.draft.rewrite")
        }
      }
    }
  }

  @MarkupBuilder private func head(_ text: DraftText) -> Markup {
    p(.class("muted")) {
      words(Message("proposals.version", .number(text.number)))
      " · "
      words.date(text.madeAt)
    }
    if !text.why.isEmpty { p { text.why } }
    if let before = model.before {
      p {
        a(.href(visit.proposals.draft(model.process.id, String(text.number), "changes"))) {
          words(Message("proposals.version.difference", .number(before.number)))
        }
      }
    }
    if !model.isLatest {
      p(.class("notice plain")) {
        say("proposals.draft.old")
        " "
        a(.href(visit.proposals.process(model.process.id, "draft"))) {
          say("proposals.draft.latest")
        }
      }
    }
  }

  @MarkupBuilder private var versions: Markup {
    if model.heads.count > 1 {
      section {
        h2 { say("proposals.draft.versions") }
        ul(.class("plain-list")) {
          for head in model.heads.prefix(Self.mostHeads) { li { line(head) } }
        }
      }
    }
  }

  @MarkupBuilder private func line(_ head: DraftHead) -> Markup {
    a(.href(visit.proposals.draft(model.process.id, String(head.number)))) {
      words(Message("proposals.version", .number(head.number)))
    }
    p(.class("muted")) {
      words.date(head.madeAt)
      if !head.why.isEmpty { " · \(head.why)" }
    }
  }
}

/// What a version changed in the one before it.
struct DraftChangesPage: Page {
  /// More than this is not read as changes, and would weigh too much for a phone.
  static let most = 20_000
  let model: DraftModel
  let text: DraftText
  let before: DraftText
  let visit: Visit

  private var words: Localizer { visit.words }

  var patch: Patch { .proposals }
  var title: String { words(Message("proposals.version", .number(text.number))) }

  var body: Markup {
    p {
      a(.href(visit.proposals.process(model.process.id, "draft"))) {
        words(Message("proposals.draft"))
      }
    }
    h1 { title }
    if !text.why.isEmpty { p { text.why } }
    h2 { words(Message("proposals.version.difference", .number(before.number))) }
    p {
      a(.href(visit.proposals.draft(model.process.id, String(before.number)))) {
        words(Message("proposals.version", .number(before.number)))
      }
    }
    let diff = LineDiff(from: before.words, to: text.words)
    if Self.weight(diff) > Self.most {
      p(.class("notice plain")) { words(Message("proposals.draft.all-changed")) }
      ul(.class("plain-list")) {
        for number in [before.number, text.number] {
          li {
            a(.href(visit.proposals.draft(model.process.id, String(number)))) {
              words(Message("proposals.version", .number(number)))
            }
          }
        }
      }
    } else {
      DiffView(diff: diff, language: text.language, visit: visit)
    }
  }

  private static func weight(_ diff: LineDiff) -> Int {
    diff.lines.reduce(0) { sum, line in
      switch line {
      case .same(let text), .added(let text), .removed(let text):
        sum + text.unicodeScalars.count
      case .skipped: sum
      }
    }
  }
}

/// The form in which those who plan a consultation write its draft.
struct DraftFormPage: Page {
  let model: DraftModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .proposals }
  var title: String {
    say(model.text == nil ? "proposals.draft.write" : "proposals.draft.rewrite")
  }

  var body: Markup {
    p { a(.href(visit.proposals.process(model.process.id))) { Said(model.process.title, words) } }
    h1 { title }
    p { say("proposals.draft.intro") }
    CommandForm(visit.proposals.process(model.process.id, "draft"), visit: visit) {
      FaultSummary(state, words)
      input(.type("hidden"), .name("base"), .value(state.value("base")))
      TextArea(
        "words", Message("proposals.draft.words"), state, words,
        hint: Message("proposals.draft.words.hint", .number(DraftText.most)), rows: 24,
        isRequired: true)
      SelectField(
        "language", Message("proposals.draft.language"),
        choices: Language.allCases.map { ($0.rawValue, $0.endonym) }, state, words)
      TextField(
        "why", Message("proposals.why"), state, words,
        isRequired: model.process.isPublic && model.text != nil)
      button(.class("button"), .type("submit")) { say("proposals.save") }
    }
  }
}

/// The way from the page of a process to its draft.
struct DraftCard: Component {
  let process: JointProcess
  let latest: DraftHead?
  let visit: Visit

  private var words: Localizer { visit.words }
  private var isMaker: Bool { visit.viewer.may(WriteDraft.access) }

  var body: Markup {
    if process.template.hasDraft, latest != nil || isMaker {
      Card(words(Message("proposals.draft"))) {
        if let latest {
          p {
            words(Message("proposals.version", .number(latest.number)))
            " · "
            words.date(latest.madeAt)
          }
          way(visit.proposals.process(process.id, "draft"), "proposals.draft.read")
        } else {
          p { words(Message("proposals.draft.none")) }
          way(visit.proposals.draft(process.id, "edit"), "proposals.draft.write")
        }
      }
    }
  }

  private func way(_ path: URLPath, _ key: String) -> Markup {
    p { a(.class("button"), .href(path)) { words(Message(key: key, arguments: [])) } }
  }
}
