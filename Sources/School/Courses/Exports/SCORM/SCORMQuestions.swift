import Core
import Localization
import Markup

/// The questions of a lesson as a form that the script beside it judges and reports.
///
/// It is hidden until the script shows it: without one nothing could be answered.
struct SCORMQuestions: Component {
  let book: CourseBook
  let chapter: BookChapter

  private var quiz: Quiz { chapter.lesson.quiz }
  private func data(_ name: StaticString, _ value: String) -> Attribute { .init(name, value) }

  var body: Markup {
    section(.id("part"), .hidden) {
      if quiz.questions.isEmpty {
        button(.type("button"), .id("read")) { book.say("learning.lesson.finish") }
      } else {
        h2 { book.say("books.questions") }
        Markup.element("form", attributes, .group(fields))
      }
      p(.id("result"), .role("status")) {}
    }
  }

  private var attributes: [Attribute] {
    [
      .id("questions"), data("data-counts", quiz.counting.rawValue),
      data("data-right", book.say("learning.answer.right")),
      data("data-wrong", book.say("learning.answer.wrong")),
      data("data-score", book.say("books.scorm.score", .text("%1"), .text("%2"))),
      data("data-thanks", book.say("learning.quiz.thanks")),
    ]
  }

  private var fields: [Markup] {
    quiz.questions.enumerated().map { place, question in
      SCORMQuestion(book: book, question: question, number: place + 1).body
    } + [button(.type("submit")) { book.say("learning.quiz.send") }]
  }
}

/// One question with all that is needed to judge an answer to it.
private struct SCORMQuestion: Component {
  let book: CourseBook
  let question: Question
  let number: Int

  private var language: Language { book.language }
  private var name: String { "q\(number)" }
  private func say(_ text: Translated) -> String { text.text(language) }

  var body: Markup {
    let legend = Markup.element("legend", [], .text("\(number). \(say(question.text))"))
    let verdict = p(.class("verdict"), .hidden) {}
    return .element(
      "fieldset", [.id(name), Attribute("data-kind", question.kind.rawValue)],
      .group([legend, hint, answer, verdict, known, said(question.explanation, "explanation")]))
  }

  @MarkupBuilder private var hint: Markup {
    switch question.kind {
    // What our own hints say of the last two, who reads them, is not so elsewhere.
    case .single, .trueOrFalse, .freeText, .survey: .nothing
    case .several: p(.class("muted")) { book.say("learning.quiz.several") }
    default: p(.class("muted")) { book.say("learning.quiz.hint.\(question.kind.rawValue)") }
    }
  }

  private var answer: Markup {
    switch question.kind {
    case .number: typed([.inputmode("decimal"), .required])
    case .shortText: typed([.required])
    case .freeText:
      label(.class("answer")) {
        span { book.say("learning.answer.of-mine") }
        textarea(.name(name), .rows("6")) {}
      }
    case .order: order
    case .pairs: pairs
    default: .group(question.options.enumerated().map { option($0, $1) })
    }
  }

  private func typed(_ more: [Attribute]) -> Markup {
    label(.class("answer")) {
      span { book.say("learning.answer.of-mine") }
      Markup.element(
        "input", [.type("text"), .name(name), .autocomplete("off")] + more, nil)
    }
  }

  @MarkupBuilder private func option(_ place: Int, _ option: QuizOption) -> Markup {
    let isOne = question.kind != .several
    let isNeeded = isOne && question.kind.isGraded
    let more: [Attribute] = (isNeeded ? [.required] : []) + mark(option)
    label(.class("choice")) {
      Markup.element(
        "input",
        [.type(isOne ? "radio" : "checkbox"), .name(name), .value(String(place + 1))] + more, nil)
      span { say(option.text) }
    }
    said(option.feedback, "feedback")
  }

  private var order: Markup {
    let places = question.options.indices.map { String($0 + 1) }
    return .group(
      question.options.map { item in
        row(item, places, [Attribute("data-place", String((item.place ?? 0) + 1))])
      })
  }

  private var pairs: Markup {
    let halves = question.offered.map(say)
    return .group(
      question.asked.map { place in
        let option = question.options[place]
        return row(option, halves, [Attribute("data-place", say(option.match))])
      })
  }

  @MarkupBuilder private func row(
    _ option: QuizOption, _ choices: [String], _ more: [Attribute]
  ) -> Markup {
    let list = choices.map { Markup.element("option", [.value($0)], .text($0)) }
    let none = Markup.element("option", [.value("")], .text("–"))
    label(.class("answer")) {
      span { say(option.text) }
      Markup.element("select", [.required] + more, .group([none] + list))
    }
    said(option.feedback, "feedback")
  }

  /// The answers that are known, folded as what is typed will be; `*` is every other.
  @MarkupBuilder private var known: Markup {
    if question.kind.isTyped {
      ul(.class("known"), .hidden) {
        for option in question.options {
          Markup.element("li", measure(of: option) + mark(option), .text(say(option.feedback)))
        }
      }
    }
  }

  private func mark(_ option: QuizOption) -> [Attribute] {
    option.isRight ? [Attribute("data-right", "")] : []
  }

  private func measure(of option: QuizOption) -> [Attribute] {
    if option.isAnythingElse { return [Attribute("data-any", "")] }
    if question.kind == .number {
      guard let range = QuantityRange(option.text.text(.en)) else { return [] }
      return [
        Attribute("data-from", range.lower.text), Attribute("data-to", range.upper.text),
      ]
    }
    let spellings = Language.allCases.flatMap { language in
      ShortText.spellings(option.text[language] ?? "").map(ShortText.fold)
    }
    return [Attribute("data-known", spellings.joined(separator: "|"))]
  }

  @MarkupBuilder private func said(_ text: Translated, _ style: String) -> Markup {
    if !text.isEmpty { p(.class(style), .hidden) { say(text) } }
  }
}
