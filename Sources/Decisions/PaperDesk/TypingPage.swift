import Core
import HTTP
import Localization
import Markup
import Sodium
import Web

/// Types in paper ballots one by one: the id, and the numbers that are ticked.
struct TypingPage: Page {
  let model: TypingModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<Decision> { model.decision.id }
  var title: String { words(Message("decisions.type.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p {
      a(.href(DecisionsPath.part(id, "paper", visit))) { words(Message("decisions.paper.title")) }
    }
    h1 { title }
    p { words(Message("decisions.type.progress", .number(model.typed), .number(model.given))) }
    if let last = model.last, !state.isTyped {
      p(.class("notice good"), .role("status")) {
        words(Message("decisions.type.done", .text(ShortCode.grouped(last))))
      }
    }
    CommandForm(DecisionsPath.paper(id, "type", visit), visit: visit) {
      FaultSummary(state, words)
      ReadingFields(kind: model.decision.kind, state: state, words: words)
      button(.class("button"), .type("submit")) { words(Message("decisions.type.next")) }
    }
    IdeaNumbers(kind: model.decision.kind, ideas: model.ideas, words: words)
    details {
      summary { words(Message("decisions.type.undo-title")) }
      CommandForm(DecisionsPath.paper(id, "untype", visit), visit: visit) {
        TextField("undo", Message("decisions.type.code"), state, words)
        button(.class("button danger"), .type("submit")) {
          words(Message("decisions.type.undo"))
        }
      }
    }
  }
}

/// The two fields of a ballot that is read from paper.
struct ReadingFields: Component {
  let kind: any Kind
  let state: FormState
  let words: Localizer

  var body: Markup {
    TextField(
      "code", Message("decisions.type.code"), state, words,
      hint: Message("decisions.type.code-hint"),
      more: .autocomplete("off"), .autocapitalize("characters"), .spellcheck("false"))
    TextField(
      "numbers", Message("decisions.type.numbers"), state, words,
      hint: type(of: kind).typing, more: .autocomplete("off"))
  }
}

/// Which number is which line of the ballot, to look up while typing.
struct IdeaNumbers: Component {
  let kind: any Kind
  let ideas: [Idea]
  let words: Localizer

  var body: Markup {
    details {
      summary { words(Message("decisions.type.ideas")) }
      ol {
        for line in kind.paperLines(ideas, words) { li { line.name } }
      }
    }
  }
}

extension FormReader {
  /// The id on a paper ballot, as it is kept.
  mutating func code(_ field: String = "code") -> String {
    let typed = form[field] ?? ""
    if let code = ShortCode.normalise(typed), code.count == PaperBallot.codeLength { return code }
    let isEmpty = typed.allSatisfy(\.isWhitespace)
    fault(field, Message(isEmpty ? "web.fault.required" : "decisions.fault.unknown-code"))
    return ""
  }
}
