import Core
import JSON
import Localization
import Markup
import Web

/// The form in which a published budget is taken in.
struct ImportForm: Page {
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("decisions.import.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    h1 { title }
    p { words(Message("decisions.import.intro")) }
    CommandForm(DecisionsPath.upload(visit), visit: visit, isUpload: true) {
      FaultSummary(state, words)
      TextField(
        "file", Message("decisions.import.file"), state, words, type: "file",
        hint: Message("decisions.import.file-hint", .number(UploadedElection.limit >> 20)),
        more: .accept(".pb,text/plain"))
      TextField(
        "name", Message("decisions.import.name"), state, words,
        hint: Message("decisions.import.name-hint"), isRequired: false)
      RuleFields(state: state, words: words)
      button(.class("button"), .type("submit")) { words(Message("decisions.import.go")) }
    }
  }
}

/// What the form of an import holds.
struct ImportFormModel: JSONModel {
  let state: FormState

  static let fields: [JSONField<Self>] = [
    .init("name") { $0.state.value("name") },
    .init("method") { $0.state.value("method") },
    .init("completion") { $0.state.value("completion") },
    .init("start") { $0.state.value("start") },
    .init("exhaustive") { $0.state.value("exhaustive") },
    .init("utility") { $0.state.value("utility") },
    .init("gate") { $0.state.value("gate") },
    .init("ties") { $0.state.value("ties") },
  ]
}
