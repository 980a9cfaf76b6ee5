import Core
import Localization
import Markup
import Web

/// How often it may be answered, which try counts, and how each language is to be taken.
struct QuizSettings: Component {
  let model: QuestionsModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    details(state.fault("tries") == nil ? .class("settings") : .open) {
      summary { say("authoring.questions.settings") }
      CommandForm(
        visit.authoring.questions(model.spot, of: model.course.slug, "settings"), visit: visit
      ) {
        QuizBasis(model: model)
        TextField(
          "tries", Message("authoring.questions.tries"), state, visit.words,
          hint: Message("authoring.questions.tries-hint.\(model.spot.isTest ? "test" : "lesson")"),
          isRequired: false, more: .inputmode("numeric"))
        SelectField(
          "counts", Message("authoring.questions.counts"),
          choices: ["best", "last"].map { ($0, say("authoring.questions.counts.\($0)")) }, state,
          visit.words)
        for side in model.texts where side.file != nil { language(side) }
        button(.class("button quiet"), .type("submit")) { say("school.save") }
      }
    }
  }

  @MarkupBuilder private func language(_ side: TextSide) -> Markup {
    let code = side.language.rawValue
    if model.spot.isTest {
      TextField(
        "title.\(code)", Message("authoring.lesson.title-in", .text(side.language.endonym)),
        state, visit.words, more: .lang(side.language.tag))
    }
    TranslationField("translation.\(code)", side.language, state, visit)
  }
}

/// All questions in the form in which they are kept, for whoever likes to write.
struct QuizAsText: Component {
  let model: QuestionsModel
  let state: FormState
  let visit: Visit

  private static let example = """
    ## q1 single

    …?

    - (x) …
      > …
    - ( ) …
      > …
    """

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    let isOpen = !model.quiz.faults.isEmpty || state.isTyped
    details(isOpen ? .open : .class("text")) {
      summary { say("authoring.questions.text") }
      CommandForm(
        visit.authoring.questions(model.spot, of: model.course.slug), visit: visit,
        class: "writing"
      ) {
        p(.class("hint")) { say("authoring.questions.hint") }
        details {
          summary { say("authoring.help") }
          pre { Self.example }
        }
        QuizBasis(model: model)
        div(.class("sides")) { for side in model.texts { column(side) } }
        button(.class("button"), .type("submit")) { say("school.save") }
      }
    }
  }

  private func column(_ side: TextSide) -> Markup {
    let code = side.language.rawValue
    return section(.ariaLabelledby("side-\(code)")) {
      h3(.id("side-\(code)"), .lang(side.language.tag)) { side.language.endonym }
      Conflict(side: side, state: state, visit: visit) { form in
        side.quiz(form("translation.\(code)"), form("body.\(code)")).text
      }
      input(
        .type("hidden"), .name("translation.\(code)"), .value(state.value("translation.\(code)")))
      WritingArea(
        "body.\(code)", Message("authoring.questions-in", .text(side.language.endonym)),
        side.language, state, visit)
    }
  }
}
