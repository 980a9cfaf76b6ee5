import Core
import JSON
import Localization
import Markup
import Web

/// The form that takes a file of another program.
struct BankUploadPage: Page {
  let lessons: BankLessons
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("learning.bank.import") }

  var body: Markup {
    p { a(.href(visit.bank.list)) { say("learning.bank") } }
    h1 { title }
    p { say("learning.bank.import.text") }
    CommandForm(visit.bank.upload, visit: visit, isUpload: true) {
      FaultSummary(state, visit.words)
      file
      SelectField(
        "in", Message("learning.bank.language"), choices: LessonChoices.languages, state,
        visit.words)
      SelectField(
        "lesson", Message("learning.bank.lesson"),
        choices: LessonChoices.of(lessons, visit, "learning.bank.no-lesson"), state, visit.words)
      button(.class("button"), .type("submit")) { say("learning.bank.import.take") }
    }
  }

  private var file: Markup {
    let fault = state.fault("file")
    return div(.class(fault == nil ? "field" : "field faulty")) {
      label(.for("file")) { say("school.import.file") }
      if let fault { span(.class("fault"), .id("file-fault")) { visit.words(fault) } }
      Markup.element(
        "input",
        [
          .type("file"), .id("file"), .name("file"), .accept(".gift,.txt,.xml,.zip"), .required,
        ] + (fault == nil ? [] : [.ariaInvalid("true"), .ariaDescribedby("file-fault")]), nil)
    }
  }
}

/// What came of the file, line by line.
struct BankImportModel: JSONModel {
  let taken: Int
  let remarks: [QuestionFile.Remark]

  var refused: [QuestionFile.Remark] { remarks.filter { !$0.isTaken } }
  var noted: [QuestionFile.Remark] { remarks.filter(\.isTaken) }

  static let fields: [JSONField<Self>] = [
    .init("taken") { $0.taken }, .init("remarks") { $0.remarks },
  ]
}

extension QuestionFile.Remark: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("file") { $0.file }, .init("line") { $0.line }, .init("taken") { $0.isTaken },
    .init("reason") { $0.reason.key },
  ]
}

struct BankImportedPage: Page {
  /// More is not read by anybody; the file itself is the place to look.
  static let shown = 200

  let model: BankImportModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("learning.bank.imported") }
  var alternate: ((Language) -> URLPath)? {
    { URLPath([$0.rawValue, "questions", "import"]) }
  }

  var body: Markup {
    h1 { title }
    p(.class(model.taken > 0 ? "notice good" : "notice")) {
      visit.words(Message("learning.bank.imported.taken", .number(model.taken)))
    }
    list("learning.bank.imported.refused", model.refused)
    list("learning.bank.imported.noted", model.noted)
    p { a(.class("button"), .href(visit.bank.list)) { say("learning.bank") } }
  }

  @MarkupBuilder private func list(_ key: String, _ remarks: [QuestionFile.Remark]) -> Markup {
    if !remarks.isEmpty {
      h2 { visit.words(Message(key, .number(remarks.count))) }
      ul {
        for remark in remarks.prefix(Self.shown) {
          li {
            visit.words(
              Message(
                "learning.bank.imported.line", .text(remark.file), .number(remark.line),
                .message(remark.reason)))
          }
        }
      }
      if remarks.count > Self.shown {
        p(.class("muted")) {
          visit.words(
            Message("learning.bank.imported.more", .number(remarks.count - Self.shown)))
        }
      }
    }
  }
}
