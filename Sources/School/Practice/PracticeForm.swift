import Core
import HTTP
import Localization
import Markup
import Web

/// The fields of what she did.
struct PracticeFields: Component {
  let state: FormState
  let words: Localizer
  let takesPicture: Bool

  var body: Markup {
    TextField("day", Message("practice.day"), state, words, type: "date")
    TextField("place", Message("practice.place"), state, words)
    TextArea(
      "outcome", Message("practice.outcome"), state, words, hint: Message("practice.outcome-hint"),
      rows: 6)
    CheckField("shown", words(Message("practice.may-show")), isOn: state.has("shown", "yes"))
    p(.class("hint")) { words(Message("practice.may-show-hint")) }
    if takesPicture { picture }
  }

  private var picture: Markup {
    let fault = state.fault("picture")
    return div(.class(fault == nil ? "field" : "field faulty")) {
      label(.for("picture")) {
        words(Message("practice.picture"))
        span(.class("optional")) { " (\(words(Message("web.optional"))))" }
      }
      span(.class("hint"), .id("picture-hint")) { words(Message("practice.picture-hint")) }
      if let fault { span(.class("fault"), .id("picture-fault")) { words(fault) } }
      Markup.element(
        "input",
        [
          .type("file"), .id("picture"), .name("picture"), .accept("image/jpeg,image/png"),
          .ariaDescribedby(fault == nil ? "picture-hint" : "picture-hint picture-fault"),
        ] + (fault == nil ? [] : [.ariaInvalid("true")]), nil)
    }
  }
}

extension FormReader {
  mutating func deed() -> PracticeReport.Deed {
    PracticeReport.Deed(
      day: day("day"), place: line("place"),
      outcome: text("outcome", in: 0...PracticeReport.Deed.mostWords), isShown: flag("shown"))
  }

  /// Nothing where no file was chosen.
  mutating func picture() -> PlainPicture? {
    guard let file = form.file("picture"), !file.bytes.isEmpty else { return nil }
    let picture = PlainPicture(file: file.bytes)
    if picture == nil { fault("picture", Message("practice.fault.picture")) }
    return picture
  }
}

extension PracticeReport.Deed {
  var formValues: [String: String] {
    var values = ["day": day.iso, "place": place, "outcome": outcome]
    if isShown { values["shown"] = "yes" }
    return values
  }
}

/// Asks what she did, or lets her write it anew.
struct PracticeFormPage: Page {
  let task: PracticeTask
  let action: URLPath
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { task.title(visit.words) }
  var keeps: [URLPath] { [action] }

  var body: Markup {
    p {
      a(.href(visit.practice.cohort(task.cohort))) { visit.words(Message("practice.title")) }
    }
    h1 { title }
    p { task.about(visit.words) }
    CommandForm(action, visit: visit, isUpload: true, waits: true) {
      FaultSummary(state, visit.words)
      PracticeFields(state: state, words: visit.words, takesPicture: true)
      button(.class("button"), .type("submit")) { visit.words(Message("practice.send")) }
    }
  }
}
