import Core
import JSON
import Localization
import Markup
import Web

/// Where a clerk types in a proposal that somebody brought on paper.
struct EntryPage: Page {
  let process: JointProcess
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .proposals }
  var title: String { say("proposals.entry") }

  var body: Markup {
    p { a(.href(visit.proposals.process(process.id))) { Said(process.title, words) } }
    h1 { title }
    p { say("proposals.entry.intro") }
    CommandForm(visit.proposals.process(process.id, "entry"), visit: visit) {
      FaultSummary(state, words)
      TextField(
        "resident", Message("proposals.entry.resident"), state, words,
        hint: Message("proposals.entry.resident.hint"))
      TextField(
        "brought", Message("proposals.entry.brought"), state, words, type: "date")
      ProposalTextFields(state: state, words: words)
      CheckField(
        "named", say("proposals.entry.named"), isOn: !state.isTyped || state.has("named", "yes"))
      button(.class("button"), .type("submit")) { say("proposals.entry.save") }
    }
  }
}

/// Where a clerk types in a sheet of names, and reads what it came to.
struct SheetPage: Page {
  let model: SheetModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .proposals }
  var title: String { say("proposals.sheet") }

  var body: Markup {
    p {
      a(.href(visit.proposals.proposal(model.proposal.id))) {
        "№ \(model.proposal.number). \(model.proposal.title)"
      }
    }
    h1 { title }
    if let counted = model.counted { result(counted) }
    p { say("proposals.sheet.intro") }
    CommandForm(visit.proposals.proposal(model.proposal.id, "sheet"), visit: visit) {
      FaultSummary(state, words)
      TextField(
        "brought", Message("proposals.entry.brought"), state, words, type: "date")
      TextArea(
        "names", Message("proposals.sheet.names"), state, words,
        hint: Message("proposals.sheet.names.hint"), rows: 12, isRequired: true)
      button(.class("button"), .type("submit")) { say("proposals.sheet.save") }
    }
  }

  private func result(_ counted: Int) -> Markup {
    div(.class("notice good")) {
      p { strong { words(Message("proposals.sheet.counted", .number(counted))) } }
      if !model.known.isEmpty {
        p {
          words(Message("proposals.sheet.known", .text(model.known.joined(separator: ", "))))
        }
      }
      p { words(Message("proposals.supporters", .number(model.proposal.supporters))) }
    }
  }
}

/// A proposal whose supports are typed in; once a sheet is, what it came to.
struct SheetModel: JSONModel {
  let proposal: Proposal
  var counted: Int?
  var known: [String] = []

  static let fields: [JSONField<Self>] = [
    .init("proposal") { $0.proposal.id }, .init("supporters") { $0.proposal.supporters },
    .init("counted") { $0.counted }, .init("known") { $0.known },
  ]
}
