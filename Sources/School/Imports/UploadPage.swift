import Core
import Localization
import Markup
import Web

/// The form that takes the file, and what it may look like.
struct UploadPage: Page {
  let cohort: Cohort
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { say("school.import.title") }

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    p { a(.href(visit.school.cohort(cohort.id))) { cohort.plan.title.text(visit.language) } }
    h1 { title }
    p { say("school.import.what-files") }
    p { a(.href(visit.school.template(cohort.id))) { say("school.import.template") } }
    CommandForm(visit.school.imports(cohort.id), visit: visit, isUpload: true) {
      FaultSummary(state, visit.words)
      file
      button(.class("button"), .type("submit")) { say("school.import.look") }
    }
    p(.class("hint")) { say("school.import.nothing-yet") }
  }

  private var file: Markup {
    let fault = state.fault("file")
    return div(.class(fault == nil ? "field" : "field faulty")) {
      label(.for("file")) { say("school.import.file") }
      span(.class("hint"), .id("file-hint")) { say("school.import.file-hint") }
      if let fault { span(.class("fault"), .id("file-fault")) { visit.words(fault) } }
      Markup.element(
        "input",
        [
          .type("file"), .id("file"), .name("file"), .accept(".xlsx,.csv,.txt,text/csv"), .required,
          .ariaDescribedby(fault == nil ? "file-hint" : "file-hint file-fault"),
        ] + (fault == nil ? [] : [.ariaInvalid("true")]), nil)
    }
  }
}
