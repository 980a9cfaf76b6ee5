import Core
import Localization
import Markup
import Web

/// The form that takes the files of a conversation, and what they may be.
struct ImportUploadPage: Page {
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("deliberation.import")) }
  var patch: Patch { .deliberation }

  var body: Markup {
    p { a(.href(DeliberationPath.list(visit))) { words(Message("deliberation.title")) } }
    h1 { title }
    p { words(Message("deliberation.import.intro")) }
    p { words(Message("deliberation.import.people")) }
    CommandForm(DeliberationPath.upload(visit), visit: visit, isUpload: true) {
      FaultSummary(state, words)
      if state.faults.count > 1 {
        ul { for fault in state.faults.dropFirst() { li { words(fault.message) } } }
      }
      TextField(
        "file", Message("deliberation.import.files"), state, words, type: "file",
        hint: Message(
          "deliberation.import.files.hint", .number(ExportFiles.limit >> 20),
          .text(ExportFiles.Kind.matrix.rawValue)),
        more: .accept(".csv,.zip,text/csv"), .multiple)
      button(.class("button"), .type("submit")) { words(Message("deliberation.import.look")) }
    }
    p(.class("hint")) { words(Message("deliberation.import.nothing-yet")) }
  }
}
