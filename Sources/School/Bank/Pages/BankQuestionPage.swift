import Core
import Localization
import Markup
import Web

/// A question as it is asked, and the form in which it is written.
struct BankQuestionPage: Page {
  /// Nothing for one that is being written.
  let kept: BankQuestion?
  let lessons: BankLessons
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say(kept == nil ? "learning.bank.new" : "learning.bank.question") }

  var body: Markup {
    p { a(.href(visit.bank.list)) { say("learning.bank") } }
    h1 { title }
    if let kept { preview(kept.question) }
    CommandForm(kept.map { visit.bank.question($0.id) } ?? visit.bank.list, visit: visit) {
      FaultSummary(state, visit.words)
      SelectField(
        "kind", Message("learning.bank.kind"),
        choices: Question.Kind.allCases.map {
          ($0.rawValue, say("learning.question.kind.\($0.rawValue)"))
        }, state, visit.words)
      SelectField(
        "lesson", Message("learning.bank.lesson"),
        choices: LessonChoices.of(lessons, visit, "learning.bank.no-lesson"), state, visit.words)
      how
      for language in Language.allCases {
        TextArea(
          "text.\(language.rawValue)", Message("web.language.\(language.rawValue)"), state,
          visit.words, rows: 8)
      }
      button(.class("button"), .type("submit")) { say("school.save") }
    }
    if let kept { drop(kept) }
  }

  private func preview(_ question: Question) -> Markup {
    section(.class("card"), .ariaLabelledby("preview")) {
      h2(.id("preview")) { say("learning.bank.preview") }
      QuestionField(
        item: QuizModel.Item(number: 1, question: question), state: FormState(), visit: visit)
    }
  }

  /// Each kind in its text form, to be copied.
  private var how: Markup {
    details {
      summary { say("learning.bank.how") }
      p { say("learning.bank.how.text") }
      for kind in Question.Kind.allCases {
        h3 { say("learning.question.kind.\(kind.rawValue)") }
        p(.class("hint")) { say("learning.question.rule.\(kind.rawValue)") }
        pre { code { BankExample.text(kind, say("learning.bank.example")) } }
      }
    }
  }

  private func drop(_ kept: BankQuestion) -> Markup {
    CommandForm(visit.bank.drop(kept.id), visit: visit) {
      button(.class("button danger"), .type("submit")) { say("learning.bank.drop") }
    }.body
  }
}

/// The marks of each kind, with one word of the reader's language in all places.
enum BankExample {
  static func text(_ kind: Question.Kind, _ word: String) -> String {
    let lines: [String] =
      switch kind {
      case .single: ["- (x) …", "  > …", "- ( ) …", "  > …"]
      case .several: ["- [x] …", "  > …", "- [x] …", "  > …", "- [ ] …", "  > …"]
      case .trueOrFalse: ["- (x) …", "  > …", "- ( ) …", "  > …"]
      case .number: ["- (x) 21", "  > …", "- (x) 3,14 ± 0,01", "  > …", "- ( ) *", "  > …"]
      case .shortText: ["- (x) … | …", "  > …", "- ( ) *", "  > …"]
      case .order: ["- (2) …", "- (3) …", "- (1) …"]
      case .pairs: ["- (2) … -> …", "- (1) … -> …", "- (3) -> …"]
      case .freeText: ["> …"]
      case .survey: ["- ( ) …", "- ( ) …"]
      }
    return ([word] + lines).joined(separator: "\n")
  }
}
