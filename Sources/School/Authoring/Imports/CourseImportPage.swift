import Core
import Localization
import Markup
import Web

/// The preview of a foreign file: what becomes what, and what stays behind, line by line.
struct CourseImportPage: Page {
  let model: CourseImportModel
  let state: FormState
  let visit: Visit

  private var taken: TakenCourse { model.taken }

  var patch: Patch { .school }
  var title: String { visit.words(Message("books.import.of", .text(model.fileName))) }

  private func say(_ key: String, _ arguments: Message.Argument...) -> String {
    visit.words(Message(key: key, arguments: arguments))
  }

  var body: Markup {
    p { a(.href(visit.authoring.courses)) { say("authoring.courses") } }
    h1 { title }
    p(.class("notice plain")) { say("books.import.nothing-yet") }
    FaultSummary(state, visit.words)
    facts
    CommandForm(visit.courseImports.confirm(model.id), visit: visit, class: "inline") {
      button(.class("button"), .type("submit")) { say("books.import.confirm") }
    }
    CommandForm(visit.courseImports.drop(model.id), visit: visit, class: "inline") {
      button(.class("quiet"), .type("submit")) { say("books.import.drop") }
    }
    lessons
    notTaken
  }

  private var facts: Markup {
    dl(.class("facts")) {
      dt { say("books.import.kind") }
      dd { say("books.kind.\(taken.kind.rawValue)") }
      dt { say("books.import.language") }
      dd(.lang(taken.language.tag)) { taken.language.endonym }
      dt { say("books.import.title") }
      dd(.lang(taken.language.tag)) { taken.title }
    }
  }

  private var lessons: Markup {
    section {
      h2(.id("lessons")) { say("books.import.lessons", .number(taken.rows.count)) }
      div(.class("scroll"), .init("tabindex", "0"), .role("region"), .ariaLabelledby("lessons")) {
        table {
          thead {
            tr {
              for key in ["lesson", "from", "words", "questions", "pictures"] {
                th(.scope("col")) { say("books.import.column.\(key)") }
              }
            }
          }
          tbody { for row in taken.rows { self.row(row) } }
        }
      }
    }
  }

  private func row(_ row: TakenCourse.Row) -> Markup {
    tr {
      th(.scope("row"), .lang(taken.language.tag)) { row.title }
      td { row.place }
      for number in [row.words, row.questions, row.pictures] { td { visit.words.number(number) } }
    }
  }

  private var notTaken: Markup {
    section(.ariaLabelledby("not-taken")) {
      h2(.id("not-taken")) { say("books.import.not-taken") }
      if model.paging.total == 0 { p { say("books.import.all-taken") } }
      ul { for note in model.notes { li { note.text } } }
      Pager(model.paging, visit.words) { visit.courseImports.preview(model.id, page: $0) }
    }
  }
}

/// The form that takes the file, and what it may be.
struct CourseUploadPage: Page {
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { say("books.import.new") }

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    p { a(.href(visit.authoring.courses)) { say("authoring.courses") } }
    h1 { title }
    p { say("books.import.what-files") }
    ul {
      for kind in [ForeignKind.package, .markdown, .website, .epub, .h5p, .scorm] {
        li { say("books.kind.\(kind.rawValue)") }
      }
    }
    CommandForm(visit.courseImports.all, visit: visit, isUpload: true) {
      FaultSummary(state, visit.words)
      file
      SelectField(
        "language", Message("books.import.language"),
        choices: [("", say("books.import.language-of-file"))]
          + Language.allCases.map { ($0.rawValue, $0.endonym) }, state, visit.words,
        hint: Message("books.import.language-hint"))
      button(.class("button"), .type("submit")) { say("books.import.look") }
    }
    p(.class("hint")) { say("books.import.nothing-yet") }
  }

  private var file: Markup {
    let fault = state.fault("file")
    return div(.class(fault == nil ? "field" : "field faulty")) {
      label(.for("file")) { say("books.import.file") }
      span(.class("hint"), .id("file-hint")) { say("books.import.file-hint") }
      if let fault { span(.class("fault"), .id("file-fault")) { visit.words(fault) } }
      Markup.element(
        "input",
        [
          .type("file"), .id("file"), .name("file"), .accept(".zip,.epub,.h5p"), .required,
          .ariaDescribedby(fault == nil ? "file-hint" : "file-hint file-fault"),
        ] + (fault == nil ? [] : [.ariaInvalid("true")]), nil)
    }
  }
}
