import Core
import Localization
import Markup
import Web

/// A lesson in two languages side by side, to be written; on a phone one below the other.
struct LessonTextPage: Page {
  let model: LessonTextModel
  let state: FormState
  let previews: [Language: Markup]
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }
  private var slug: String { model.course.slug }

  var patch: Patch { .school }
  var title: String {
    let words = model.title.text(visit.language)
    return words.isEmpty ? model.lesson : words
  }

  var body: Markup {
    p { a(.href(visit.authoring.course(slug))) { model.course.title.text(visit.language) } }
    h1 { title }
    p(.class("button-row")) {
      a(
        .class("button quiet"),
        .href(
          visit.authoring.questions(.lesson(model.lesson), of: slug, sides: model.sides))
      ) { say("authoring.questions") }
    }
    SidesForm(action: nil, model: model.sides, visit: visit)
    MarkdownHelp(visit: visit)
    text
    CourseFiles(model: model, state: state, visit: visit)
    SourcesForm(model: model, visit: visit)
  }

  private var text: Markup {
    CommandForm(
      visit.authoring.lesson(model.lesson, of: slug), visit: visit, class: "writing"
    ) {
      FaultSummary(state, visit.words)
      input(.type("hidden"), .name("left"), .value(model.sides.left.rawValue))
      input(.type("hidden"), .name("right"), .value(model.sides.right.rawValue))
      div(.class("sides")) { for side in model.texts { column(side) } }
      TextField(
        "minutes", Message("authoring.lesson.minutes"), state, visit.words,
        more: .inputmode("numeric"))
      TextField(
        "law", Message("authoring.lesson.law"), state, visit.words,
        hint: Message("authoring.lesson.law-hint"), isRequired: false)
      parts
      div(.class("button-row")) {
        button(.class("button"), .type("submit")) { say("school.save") }
        " "
        button(.class("button quiet"), .type("submit"), .name("preview"), .value("yes")) {
          say("authoring.preview")
        }
      }
    }.body
  }

  private func column(_ side: TextSide) -> Markup {
    let code = side.language.rawValue
    return section(.ariaLabelledby("side-\(code)")) {
      h2(.id("side-\(code)"), .lang(side.language.tag)) { side.language.endonym }
      input(.type("hidden"), .name("based.\(code)"), .value(side.blob))
      Conflict(side: side, state: state, visit: visit) { form in
        DraftText(model.draft(side, typed: form).head, body: form("body.\(code)")).text
      }
      TextField(
        "title.\(code)", Message("authoring.lesson.title-in", .text(side.language.endonym)), state,
        visit.words,
        isRequired: false, more: .lang(side.language.tag))
      TranslationField("translation.\(code)", side.language, state, visit)
      WritingArea(
        "body.\(code)", Message("authoring.lesson.text-in", .text(side.language.endonym)),
        side.language, state, visit)
      if let preview = previews[side.language] {
        h3 { say("authoring.preview") }
        article(.class("prose card"), .lang(side.language.tag)) { preview }
      }
    }
  }

  @MarkupBuilder private var parts: Markup {
    let missing = model.missingParts
    if !missing.isEmpty {
      fieldset {
        legend { say("authoring.parts") }
        p(.class("hint")) { say("authoring.parts.text") }
        for part in missing {
          CheckField(
            "part", value: part.rawValue, part.heading(visit.words),
            isOn: state.has("part", part.rawValue))
        }
      }
    }
  }
}

/// Which two languages stand side by side.
struct SidesForm: Component {
  let action: URLPath?
  let model: LanguagePair
  let visit: Visit

  var body: Markup {
    form(.method("get"), .class("inline-form")) {
      field("left", model.left)
      field("right", model.right)
      button(.class("quiet"), .type("submit")) { visit.words(Message("authoring.sides.show")) }
    }
  }

  @MarkupBuilder private func field(_ name: String, _ chosen: Language) -> Markup {
    label(.for(name)) { visit.words(Message("authoring.sides.\(name)")) }
    select(.id(name), .name(name)) {
      for language in Language.allCases {
        language == chosen
          ? option(.value(language.rawValue), .selected) { language.endonym }
          : option(.value(language.rawValue)) { language.endonym }
      }
    }
  }
}

/// A tall field for a text, in the letters of its language.
struct WritingArea: Component {
  let name: String
  let label: Message
  let language: Language
  let state: FormState
  let visit: Visit

  init(
    _ name: String, _ label: Message, _ language: Language, _ state: FormState, _ visit: Visit
  ) {
    self.name = name
    self.label = label
    self.language = language
    self.state = state
    self.visit = visit
  }

  var body: Markup {
    let fault = state.fault(name)
    div(.class(fault == nil ? "field" : "field faulty")) {
      Markup.element("label", [.for(name)], .text(visit.words(label)))
      if let fault { span(.class("fault"), .id("\(name)-fault")) { visit.words(fault) } }
      Markup.element(
        "textarea",
        [.id(name), .name(name), .rows("22"), .lang(language.tag), .class("tall")]
          + (fault == nil ? [] : [.ariaDescribedby("\(name)-fault"), .ariaInvalid("true")]),
        // A line break right after the tag is dropped by browsers.
        .text("\n" + state.value(name)))
    }
  }
}

/// Somebody else wrote in the meantime: who, and what stands there now beside what she typed.
struct Conflict: Component {
  let side: TextSide
  let state: FormState
  let visit: Visit
  let typed: ((String) -> String) -> String

  init(
    side: TextSide, state: FormState, visit: Visit,
    typed: @escaping ((String) -> String) -> String
  ) {
    self.side = side
    self.state = state
    self.visit = visit
    self.typed = typed
  }

  var body: Markup {
    let code = side.language.rawValue
    if state.isTyped, let file = side.file, state.value("based.\(code)") != side.blob {
      let hers = typed { state.value($0) }
      if hers != side.text {
        div(.class("notice"), .id("conflict-\(code)")) {
          p {
            visit.words(
              Message(
                "authoring.conflict.by", .text(side.writer ?? "–"),
                .text(visit.words.moment(file.changed))))
          }
          h3 { visit.words(Message("authoring.conflict.theirs")) }
          DiffView(
            diff: LineDiff(from: side.text, to: hers), language: side.language, visit: visit)
          details {
            summary { visit.words(Message("authoring.conflict.whole")) }
            Markup.element(
              "pre", [.lang(side.language.tag), .class("whole")], .text(side.draft.body))
          }
          p { visit.words(Message("authoring.conflict.then")) }
        }
      }
    }
  }
}

/// How to write Markdown, in ten lines.
struct MarkdownHelp: Component {
  let visit: Visit

  private static let examples: [(sign: String, key: String)] = [
    ("# …", "heading"), ("**…**", "bold"), ("- …", "list"), ("1. …", "steps"), ("> …", "quote"),
    ("[…](https://…)", "link"), ("![…](media/…)", "picture"),
  ]

  var body: Markup {
    details {
      summary { visit.words(Message("authoring.help")) }
      p { visit.words(Message("authoring.help.text")) }
      dl(.class("facts")) {
        for example in Self.examples {
          dt { code { example.sign } }
          dd { visit.words(Message("authoring.help.\(example.key)")) }
        }
      }
    }
  }
}
