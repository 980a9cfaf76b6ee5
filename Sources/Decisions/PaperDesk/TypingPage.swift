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
      ReadingFields(state: state, words: words)
      button(.class("button"), .type("submit")) { words(Message("decisions.type.next")) }
    }
    IdeaNumbers(ideas: model.ideas, words: words)
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
  let state: FormState
  let words: Localizer

  var body: Markup {
    TextField(
      "code", Message("decisions.type.code"), state, words,
      hint: Message("decisions.type.code-hint"),
      more: .autocomplete("off"), .autocapitalize("characters"), .spellcheck("false"))
    TextField(
      "numbers", Message("decisions.type.numbers"), state, words,
      hint: Message("decisions.type.numbers-hint"), more: .autocomplete("off"))
  }
}

/// Which number is which idea, to look up while typing.
struct IdeaNumbers: Component {
  let ideas: [Idea]
  let words: Localizer

  var body: Markup {
    details {
      summary { words(Message("decisions.type.ideas")) }
      ol {
        for idea in ideas { li { Said(idea.title, words) } }
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

  /// The numbers on a paper ballot; `0` says that none is ticked.
  mutating func reading(_ field: String = "numbers") -> Ballot {
    let parts = (form[field] ?? "").split { $0.isWhitespace || ",;.".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    if parts.isEmpty {
      fault(field, Message("web.fault.required"))
    } else if numbers.count < parts.count || numbers.contains(where: { $0 < 0 }) {
      fault(field, Message("decisions.fault.not-numbers"))
    } else if numbers.contains(0) && numbers.count > 1 {
      fault(field, Message("decisions.fault.zero-alone"))
    } else if let twice = numbers.first(where: { one in numbers.count { $0 == one } > 1 }) {
      fault(field, Message("decisions.fault.number-twice", .number(twice)))
    }
    return Ballot(numbers.filter { $0 != 0 })
  }
}
