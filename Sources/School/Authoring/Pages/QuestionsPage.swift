import Core
import Database
import JSON
import Localization
import Markup
import Web

/// The questions after a lesson in two languages, in the form in which they are kept.
struct QuestionsModel: JSONModel {
  let course: AuthoredCourse
  let lesson: String
  let title: Translated
  let sides: LanguagePair
  let texts: [TextSide]

  static let fields: [JSONField<Self>] = [
    .init("course") { $0.course.slug }, .init("lesson") { $0.lesson },
    .init("title") { $0.title }, .init("texts") { $0.texts.map(\.text) },
  ]

  static func find(
    _ visit: Visit, in tx: borrowing Transaction<some Any>
  ) throws -> QuestionsModel {
    let (slug, lesson) = (try visit.text("course"), try visit.text("lesson"))
    let course = try AuthoredCourse.find(slug, community: try visit.community, in: tx)
    let folder = try course.draft(in: tx)
    guard DraftHead(folder.text("course.md") ?? "").lessons.contains(lesson) else {
      throw DomainError.notFound
    }
    let sides = LanguagePair(visit)
    return QuestionsModel(
      course: course, lesson: lesson, title: folder.title(of: lesson), sides: sides,
      texts: try TextSide.both(sides, "quiz", of: lesson, in: course, tx: tx))
  }

  /// What the form shows before anything is typed.
  var formValues: [String: String] {
    var values: [String: String] = ["kind": "single"]
    for side in texts {
      let code = side.language.rawValue
      let state = side.draft["translation"]
      values["body.\(code)"] = side.draft.body
      values["translation.\(code)"] = state.isEmpty ? "original" : state
    }
    return values
  }
}

/// Writing questions: as text, or one after another by a form.
struct QuestionsPage: Page {
  let model: QuestionsModel
  let state: FormState
  let visit: Visit

  static let optionCount = 4
  private static let example = """
    ## q1 single

    …?

    - (x) …
      > …
    - ( ) …
      > …
    """

  private func say(_ key: String) -> String { visit.words(Message(key)) }
  private var slug: String { model.course.slug }

  var patch: Patch { .school }
  var title: String {
    visit.words(Message("learning.quiz.of", .text(model.title.text(visit.language))))
  }

  var body: Markup {
    p {
      a(.href(visit.authoring.lesson(model.lesson, of: slug, sides: model.sides))) {
        model.title.text(visit.language)
      }
    }
    h1 { title }
    SidesForm(action: nil, model: model.sides, visit: visit)
    FaultSummary(state, visit.words)
    addition
    text
  }

  private var hidden: Markup {
    .group([
      input(.type("hidden"), .name("left"), .value(model.sides.left.rawValue)),
      input(.type("hidden"), .name("right"), .value(model.sides.right.rawValue)),
      .group(
        model.texts.map { side in
          input(
            .type("hidden"), .name("based.\(side.language.rawValue)"), .value(side.blob))
        }),
    ])
  }

  private var text: Markup {
    CommandForm(
      visit.authoring.lesson(model.lesson, of: slug, "questions"), visit: visit,
      class: "writing"
    ) {
      h2 { say("authoring.questions.text") }
      p(.class("hint")) { say("authoring.questions.hint") }
      details {
        summary { say("authoring.help") }
        pre { Self.example }
      }
      hidden
      div(.class("sides")) { for side in model.texts { column(side) } }
      button(.class("button"), .type("submit")) { say("school.save") }
    }.body
  }

  private func column(_ side: TextSide) -> Markup {
    let code = side.language.rawValue
    return section(.ariaLabelledby("side-\(code)")) {
      h3(.id("side-\(code)"), .lang(side.language.tag)) { side.language.endonym }
      Conflict(side: side, state: state, visit: visit) { form in
        side.quiz(form("translation.\(code)"), form("body.\(code)")).text
      }
      TranslationField("translation.\(code)", side.language, state, visit)
      WritingArea(
        "body.\(code)", Message("authoring.questions-in", .text(side.language.endonym)),
        side.language, state, visit)
    }
  }

  private var addition: Markup {
    details(state.has("form", "new") ? .open : .class("new")) {
      summary { say("authoring.question.add") }
      CommandForm(
        visit.authoring.lesson(model.lesson, of: slug, "question"), visit: visit,
        class: "writing"
      ) {
        hidden
        input(.type("hidden"), .name("form"), .value("new"))
        SelectField(
          "kind", Message("authoring.question.kind"),
          choices: NewQuestion.kinds.map { kind in
            (kind.rawValue, say("authoring.question.kind.\(kind.rawValue)"))
          }, state, visit.words, hint: Message("authoring.question.kind-hint"))
        pair("question", "authoring.question.text")
        for number in 1...Self.optionCount { option(number) }
        button(.class("button"), .type("submit")) { say("authoring.question.add") }
      }
    }
  }

  private func option(_ number: Int) -> Markup {
    fieldset {
      legend { visit.words(Message("authoring.question.option", .number(number))) }
      CheckField(
        "correct", value: String(number), say("authoring.question.right"),
        isOn: state.has("correct", String(number)))
      pair("option.\(number)", "authoring.question.answer")
      pair("feedback.\(number)", "authoring.question.feedback")
    }
  }

  /// The same in both languages.
  private func pair(_ name: String, _ key: String) -> Markup {
    div(.class("sides")) {
      for language in model.sides.both {
        TextField(
          "\(name).\(language.rawValue)", Message("\(key)-in", .text(language.endonym)), state,
          visit.words, isRequired: false, more: .lang(language.tag))
      }
    }
  }
}
